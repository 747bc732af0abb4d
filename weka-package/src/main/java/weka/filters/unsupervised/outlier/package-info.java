/** The detectors as filters that add scores to the data. */
package weka.filters.unsupervised.outlier;
