/** The tables of a study as Markdown: what was measured, and how long it took. */
package farpoint.study.table;
