package farpoint.spark.rows;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Dates and timestamps on their way through an executor's code: as Spark counts them, in days and microseconds since 1970. As Java
 * objects of the old calendar those of the days that it leaves out, 5 to 14 October 1582, would come out as others.
 */
final class CarriedTime {
    private CarriedTime() {}

    /** What the column of a type is carried as: a number for a date or timestamp, else as it is. */
    static Column packed(DataType type, Column column) {
        if (type.equals(DataTypes.DateType)) {
            return functions.unix_date(column);
        }
        return type.equals(DataTypes.TimestampType) ? functions.unix_micros(column) : column;
    }

    /** The type of {@link #packed}. */
    static DataType packedType(DataType type) {
        if (type.equals(DataTypes.DateType)) {
            return DataTypes.IntegerType;
        }
        return type.equals(DataTypes.TimestampType) ? DataTypes.LongType : type;
    }

    /** The other way. */
    static Column unpacked(DataType type, Column packed) {
        if (type.equals(DataTypes.DateType)) {
            return functions.date_from_unix_date(packed);
        }
        return type.equals(DataTypes.TimestampType) ? functions.timestamp_micros(packed) : packed;
    }
}
