/** What an audit asks of a table, what it is given to find out, and what it says of what it has seen. */
package farpoint.audit.finding;
