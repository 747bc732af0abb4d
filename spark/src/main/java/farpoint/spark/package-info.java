/** Farpoint on Apache Spark: rows of a Dataset become tables of the core, and what these give columns again. */
package farpoint.spark;
