/** Statistics that detectors and studies share: order statistics, scales of errors, random streams and directions, rankings. */
package farpoint.stats;
