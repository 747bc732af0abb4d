/** A Spark cluster of this machine, for tests and demonstrations: its processes, and what is run on it. Users do not get it. */
package farpoint.spark.cluster;
