/** Model files, data and results of a user where Hadoop finds them: on a machine, in HDFS, in stores of objects. */
package farpoint.spark.files;
