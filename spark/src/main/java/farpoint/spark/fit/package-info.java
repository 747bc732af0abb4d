/** Detectors that learn from a Dataset. */
package farpoint.spark.fit;
