/** Spark's jobs that are started here. */
package farpoint.spark.job;
