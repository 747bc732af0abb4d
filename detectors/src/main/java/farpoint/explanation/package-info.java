/**
 * Why a row has its score: contributions of the attributes by replacing values with those of ordinary rows, what is usual for
 * an attribute, and sentences. Knows no detector: only a function from tables to scores.
 */
package farpoint.explanation;
