/** Generators of data with outliers. */
package weka.datagenerators.outlier;
