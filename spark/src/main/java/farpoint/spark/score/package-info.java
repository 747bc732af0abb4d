/** Scores rows where they lie: an executor opens the model once, and its tasks take batches of rows through it. */
package farpoint.spark.score;
