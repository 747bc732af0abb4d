/** The local outlier factor on the distance engine. */
package farpoint.lof;
