package farpoint.audit.attributes;

import farpoint.data.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A discrete attribute's values, numbered in the order in which they first appear: attributes that correspond one to one have the
 * same numbers.
 */
final class Codes {
    /** An attribute with more values is not discrete. */
    private static final int MOST_VALUES = 10_000;

    private final int[] codes;
    private final int different;

    private Codes(int[] codes, int different) {
        this.codes = codes;
        this.different = different;
    }

    /**
     * Numbers the values of an attribute.
     *
     * @param most the most different values
     * @return empty if there are less than two or more than those, or the attribute is text
     */
    static Optional<Codes> of(Table table, int column, int most) {
        int[] codes = new int[table.rows()];
        Map<Double, Integer> numbers = new HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            double value = table.value(i, column);
            // Minus zero is zero.
            codes[i] = Double.isNaN(value) ? -1 : numbers.computeIfAbsent(value + 0.0, v -> numbers.size());
            if (numbers.size() > Math.min(most, MOST_VALUES)) {
                return Optional.empty();
            }
        }
        return numbers.size() < 2 ? Optional.empty() : Optional.of(new Codes(codes, numbers.size()));
    }

    /** The number of a row's value, from 0; -1 where it is missing. */
    int of(int row) {
        return codes[row];
    }

    /** The number of rows. */
    int rows() {
        return codes.length;
    }

    /** How many values there are. */
    int different() {
        return different;
    }

    /** How often each value is there. */
    int[] counts() {
        int[] counts = new int[different];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> counts[code]++);
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codes && Arrays.equals(codes, ((Codes) other).codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }
}
