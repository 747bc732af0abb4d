/** Linear and logistic regression on columns of a matrix and some of its rows; principal components of the columns of a table. */
package farpoint.linear;
