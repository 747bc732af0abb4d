/**
 * Rows from CSV and ARFF, plain or gzip, in batches of bounded size, for scoring by a fitted model. Start reading at {@link
 * farpoint.stream.StreamScorer}.
 */
package farpoint.stream;
