/**
 * Cleaning of tables: {@link farpoint.cleaning.ZErrorFilter} decides which rows spoil a table, from z-errors that it measures
 * again and again, and hosts do to the rows what it decides. Start reading there.
 */
package farpoint.cleaning;
