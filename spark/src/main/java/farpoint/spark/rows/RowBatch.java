package farpoint.spark.rows;

import farpoint.data.Table;
import java.util.List;
import java.util.Optional;

/**
 * Some rows as a table.
 *
 * @param table those that can be scored, in order
 * @param refusals one a row; empty for rows that are in the table
 */
public record RowBatch(Table table, List<Optional<Refusal>> refusals) {}
