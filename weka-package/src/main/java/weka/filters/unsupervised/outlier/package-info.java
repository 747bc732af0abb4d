/** The detectors as filters: one adds scores to the data, one cleans tables. */
package weka.filters.unsupervised.outlier;
