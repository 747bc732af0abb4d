package farpoint.spark.rows;

/**
 * Why a row cannot be scored.
 *
 * @param attribute the place of the first attribute of the model whose cell cannot be read
 * @param reason a sentence without the cell, so that rows can be counted by it
 */
public record Refusal(int attribute, String reason) {}
