package farpoint.spark.table;

import farpoint.run.InvalidInputException;
import java.io.Serializable;
import java.util.Optional;

/** A row that cannot be used. */
final class Mistake implements Serializable {
    private static final int NO_COLUMN = -1;
    private static final long serialVersionUID = 1;

    private final long place;
    private final String key;
    private final int column;

    private Mistake(long place, String key, int column) {
        this.place = place;
        this.key = key;
        this.column = column;
    }

    /** A key that an earlier row has as well. */
    static Mistake ofRepeated(long place, Object key) {
        return new Mistake(place, String.valueOf(key), NO_COLUMN);
    }

    /** A row without a key. */
    static Mistake ofMissing(long place) {
        return new Mistake(place, null, NO_COLUMN);
    }

    /**
     * An infinite value.
     *
     * @param key the row's key; null if rows have none
     */
    static Mistake ofInfinite(long place, Object key, int column) {
        return new Mistake(place, key == null ? null : String.valueOf(key), column);
    }

    /** The one that stands first; either may be null. */
    static Mistake first(Mistake one, Mistake other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.place <= other.place ? one : other;
    }

    /**
     * The mistake in words.
     *
     * @param starts for each partition the number of its first row
     */
    InvalidInputException told(TableColumns columns, long[] starts) {
        Optional<String> name = columns.key();
        if (column != NO_COLUMN) {
            return new InvalidInputException(
                    "Attribute '%s' is infinite in %s. Values must be finite or missing.",
                    columns.cells().get(column).name(),
                    name.map(n -> "the row whose " + n + " is " + key)
                            .orElseGet(() -> "row " + (starts[Look.partition(place)] + Look.row(place) + 1)));
        }
        return key == null
                ? new InvalidInputException("The key '%s' is missing in a row. Each row must have one.", name.get())
                : new InvalidInputException(
                        "The key '%s' is %s in several rows. Each row must have one of its own.", name.get(), key);
    }
}
