/** One HTML page about what a detector says of a table: which rows are odd, how odd, and why. */
package farpoint.report;
