/** The commands that spark-submit runs: {@code score}, {@code fit} and {@code describe}, with the words of Farpoint's own. */
package farpoint.spark.command;
