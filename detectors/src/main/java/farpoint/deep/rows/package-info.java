/**
 * How rows of a matrix become inputs of networks: by row, for training and for scoring.
 */
package farpoint.deep.rows;
