/**
 * One HTML page about what a detector says of a table: which rows are odd, how odd, and why; and the parts of which other pages
 * are made as well, such as {@link farpoint.report.Page}, {@link farpoint.report.Html} and {@link farpoint.report.Chart}.
 */
package farpoint.report;
