/** Isolation forest, classical and extended: rows that few random cuts separate from a sample of the training rows are outlying. */
package farpoint.isolationforest;
