package farpoint.spark.rows;

import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** What the cells of a Dataset's column are to Farpoint. */
public enum CellKind {
    /** Numbers of any type. */
    NUMBER,
    /** Dates, at their first moment: milliseconds since 1970, in the session's time zone, as in ARFF. */
    DAY,
    /** Times: the same. */
    TIME,
    /** The words true and false. */
    TRUTH,
    /** Texts: words, or numbers in digits. */
    TEXT;

    private static final double MICROS = 1000;

    private static final double MILLIS_OF_A_DAY = 86_400_000;

    /** Some days before and behind those that begin at one of Spark's timestamps; no zone matters there. */
    private static final int MOST_DAYS = 106_000_000;

    /** The kind of a type; empty for types that detectors cannot work on, such as arrays. */
    public static Optional<CellKind> of(DataType type) {
        if (type instanceof NumericType) {
            return Optional.of(NUMBER);
        }
        if (type instanceof DateType) {
            return Optional.of(DAY);
        }
        if (type instanceof TimestampType || type instanceof TimestampNTZType) {
            return Optional.of(TIME);
        }
        if (type instanceof BooleanType) {
            return Optional.of(TRUTH);
        }
        return type instanceof StringType ? Optional.of(TEXT) : Optional.empty();
    }

    /** Whether the cells may be values of a nominal attribute. */
    public boolean areWords() {
        return this == TRUTH || this == TEXT;
    }

    /** Whether the cells may be values of a numeric attribute; texts must then be numbers in digits. */
    public boolean areNumbers() {
        return this != TRUTH;
    }

    /** A column of this kind as one of double, or of strings for words and texts; null where it is null. */
    public Column plain(Column column) {
        return switch (this) {
            case NUMBER -> column.cast(DataTypes.DoubleType);
            case DAY ->
                functions
                        .when(unix_date(column).between(-MOST_DAYS, MOST_DAYS), TIME.plain(column))
                        .otherwise(unix_date(column).cast(DataTypes.DoubleType).multiply(MILLIS_OF_A_DAY));
            case TIME ->
                unix_micros(column.cast(DataTypes.TimestampType))
                        .cast(DataTypes.DoubleType)
                        .divide(MICROS);
            case TRUTH, TEXT -> column.cast(DataTypes.StringType);
        };
    }

    /** Whether a column's values can be read as cells as they are: numbers that Java has, and strings. */
    public static boolean isPlain(DataType type) {
        return type instanceof NumericType && !(type instanceof DecimalType) || type instanceof StringType;
    }
}
