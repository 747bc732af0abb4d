package farpoint.spark.table;

import farpoint.stream.SourceFormat.DecimalSign;
import java.util.Optional;
import java.util.Set;

/**
 * What a user says of the columns of a Dataset.
 *
 * @param key the column that has another value in each row, which gives their order and is no attribute; empty for the order in
 *     which Spark reads the rows
 * @param ignored names of other columns that are no attributes
 * @param decimal the decimal sign of numbers in strings
 */
public record TableSettings(Optional<String> key, Set<String> ignored, DecimalSign decimal) {
    /** All columns, in the order in which Spark reads the rows. */
    public static final TableSettings DEFAULTS = new TableSettings(Optional.empty(), Set.of(), DecimalSign.POINT);

    /** The same with a key. */
    public TableSettings withKey(String column) {
        return new TableSettings(Optional.of(column), ignored, decimal);
    }

    /** The same without some columns. */
    public TableSettings without(Set<String> columns) {
        return new TableSettings(key, columns, decimal);
    }
}
