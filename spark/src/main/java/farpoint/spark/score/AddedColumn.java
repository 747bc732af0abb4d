package farpoint.spark.score;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The columns that scoring adds, in their order. */
public enum AddedColumn {
    /** The score, higher meaning more outlying. */
    SCORE("outlier_score", DataTypes.DoubleType),
    /** The probability that the row is an outlier, between 0 and 1. */
    PROBABILITY("outlier_probability", DataTypes.DoubleType),
    /** Whether the row is flagged as an outlier. */
    FLAG("outlier_flag", DataTypes.BooleanType),
    /** How sure the flag is, between 0 and 1; not there for model files of early versions. */
    CONFIDENCE("outlier_confidence", DataTypes.DoubleType),
    /** What each of the model's attributes contributes to the score, by its name; there on request. */
    CONTRIBUTIONS("outlier_contributions", DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType, false)),
    /** Why the row has its score, a sentence; there on request. */
    WHY("outlier_why", DataTypes.StringType),
    /** Why the row cannot be scored, a sentence; null where it is. Not there where such a row is to fail the job. */
    REFUSAL("outlier_refusal", DataTypes.StringType);

    private final String text;
    private final DataType type;

    AddedColumn(String text, DataType type) {
        this.text = text;
        this.type = type;
    }

    /** The name of the column. */
    @Override
    public String toString() {
        return text;
    }

    /** The names of those whose values hardly repeat from row to row. */
    public static List<String> continuous() {
        return Arrays.stream(values())
                .filter(column -> column.type.equals(DataTypes.DoubleType))
                .map(AddedColumn::toString)
                .toList();
    }

    /** The type of its values. */
    public DataType type() {
        return type;
    }
}
