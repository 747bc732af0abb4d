package farpoint.spark.score;

import farpoint.stream.SourceFormat.DecimalSign;
import java.io.Serializable;

/**
 * What an executor is told besides the model.
 *
 * @param width the number of columns that rows keep, their first ones
 * @param cells where in the rows each attribute of the model has its cell, see {@link farpoint.spark.rows.AttributeColumns#cells}
 * @param added the columns that rows get
 * @param engine the distance engine
 * @param decimal the decimal sign of numbers in texts
 */
record ScoringPlan(int width, int[] cells, AddedColumn[] added, String engine, DecimalSign decimal)
        implements Serializable {
    /** Whether a row that cannot be scored ends the job: there is no column that could say so. */
    boolean isStrict() {
        for (AddedColumn column : added) {
            if (column == AddedColumn.REFUSAL) {
                return false;
            }
        }
        return true;
    }
}
