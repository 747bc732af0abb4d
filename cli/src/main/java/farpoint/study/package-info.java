/**
 * The study: which detector ranks best on given data, with outliers among the training rows and with a few labels. A {@link
 * farpoint.study.ChosenDetector} learns from the training rows of a {@link farpoint.study.Split} and scores its test rows.
 */
package farpoint.study;
