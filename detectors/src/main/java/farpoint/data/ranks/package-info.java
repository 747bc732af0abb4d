/**
 * Medians and other order statistics of columns that are computed from rows, all at once or, where the rows lie elsewhere, in a few
 * passes over them. Start reading at {@link farpoint.data.ranks.ColumnSpreads}.
 */
package farpoint.data.ranks;
