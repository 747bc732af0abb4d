/**
 * Linear and logistic regression on columns of a matrix, with the rows of some folds left out. They know no z-errors.
 */
package farpoint.zerror.linear;
