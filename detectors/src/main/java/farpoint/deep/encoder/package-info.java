/**
 * The shape of encoders by the width of the table, dense and convolutional.
 */
package farpoint.deep.encoder;
