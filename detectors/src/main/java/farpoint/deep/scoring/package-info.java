/**
 * How a trained network gives a row its score, and the scale on which the scores of several networks are averaged.
 */
package farpoint.deep.scoring;
