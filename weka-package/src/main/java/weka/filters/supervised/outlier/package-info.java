/** Filters that need labelled rows: {@link weka.filters.supervised.outlier.SyntheticOutliers} adds rows of a rare class. */
package weka.filters.supervised.outlier;
