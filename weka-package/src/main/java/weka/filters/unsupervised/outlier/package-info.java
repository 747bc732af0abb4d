/** The detectors as filters: one adds scores to the data, one cleans tables; beside them one that fills missing values. */
package weka.filters.unsupervised.outlier;
