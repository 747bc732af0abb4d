/** Statistics that several detectors share: order statistics, covariance estimates, triangular solves, random streams. */
package farpoint.stats;
