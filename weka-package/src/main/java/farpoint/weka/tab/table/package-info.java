/**
 * The ranking: all rows of a run in a table that can be sorted, filtered and searched. A million rows take a few arrays, and
 * whatever looks at all of them is done off the event thread; start at {@link farpoint.weka.tab.table.RankingPane}.
 */
package farpoint.weka.tab.table;
