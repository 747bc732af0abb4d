/**
 * Rows from CSV and ARFF, plain or gzip, in batches of bounded size, for scoring by a fitted model. Start reading at {@link
 * farpoint.stream.StreamScorer}. {@link farpoint.stream.WholeTable} holds all rows of a source, for training on them.
 */
package farpoint.stream;
