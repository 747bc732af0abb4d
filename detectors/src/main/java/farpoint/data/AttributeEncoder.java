package farpoint.data;

import farpoint.state.State;
import java.util.List;

/** Turns one attribute's values into zero or more columns of a matrix. */
sealed interface AttributeEncoder permits NumericEncoder, IndicatorEncoder, Unused {
    /** Number of columns; 0 if the attribute was constant in training, or is left out. */
    int width();

    /** Whether the attribute is left out of the arithmetic, whatever its values. */
    default boolean isLeftOut() {
        return false;
    }

    /** What the columns indicate, one each; empty for a column of numbers. */
    default List<String> categories() {
        return List.of();
    }

    /**
     * Writes the columns.
     *
     * @param column which column of the table
     * @param target rows x {@code stride}, row-major
     * @param offset first column to write to
     * @param from the first row
     * @param to behind the last row
     */
    void encode(Table table, int column, double[] target, int offset, int stride, int from, int to);

    /** Whether a column holds nothing near what training saw, so that it may be another attribute. */
    default boolean isForeign(Table table, int column) {
        return false;
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state);

    /** Reads the encoder of an attribute. */
    static AttributeEncoder readFrom(Attribute attribute, State state) {
        return switch (attribute.kind()) {
            case NUMERIC -> NumericEncoder.readFrom(state);
            case NOMINAL -> IndicatorEncoder.readFrom(attribute, state);
            case TEXT -> Unused.readFrom(state);
        };
    }

    /** The same encoder for a constant attribute that is kept all the same. */
    AttributeEncoder keptThoughConstant();
}
