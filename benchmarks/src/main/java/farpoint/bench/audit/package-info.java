/** How often an audit is wrong on tables that are in order, what it finds where something is wrong, and how long it takes. */
package farpoint.bench.audit;
