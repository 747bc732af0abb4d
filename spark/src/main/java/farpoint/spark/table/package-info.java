/** A Dataset as a table in blocks: its rows get numbers and are packed, and tasks of the core run where they lie. */
package farpoint.spark.table;
