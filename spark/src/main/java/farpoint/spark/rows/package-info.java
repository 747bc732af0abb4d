/** From columns of a Dataset to tables: which column is which attribute, and what a cell is. */
package farpoint.spark.rows;
