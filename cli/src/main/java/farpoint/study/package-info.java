/** The study: which detector ranks best on given data, with outliers among the training rows and with a few labels. */
package farpoint.study;
