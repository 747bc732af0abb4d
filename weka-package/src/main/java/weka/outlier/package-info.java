/** Tools of the package that run on their own, from the command line. */
package weka.outlier;
