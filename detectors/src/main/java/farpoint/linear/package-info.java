/** Linear and logistic regression on columns of a matrix and some of its rows. */
package farpoint.linear;
