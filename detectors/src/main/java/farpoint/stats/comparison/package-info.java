/** Tests of whether methods differ that are measured on the same data sets. */
package farpoint.stats.comparison;
