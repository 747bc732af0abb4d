package farpoint.params;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An immutable list of integers as the value of a parameter. Users type "64,32"; the empty list is "auto".
 *
 * @param values the integers
 */
public record IntList(List<Integer> values) {
    private static final String AUTO = "auto";

    /** Copies the list. */
    public IntList {
        values = List.copyOf(values);
    }

    /** A list of the given integers. */
    public static IntList of(Integer... values) {
        return new IntList(Arrays.asList(values));
    }

    /** Whether there is no integer, which leaves the choice to the detector. */
    public boolean isAuto() {
        return values.isEmpty();
    }

    /**
     * Reads a list as users type it.
     *
     * @throws NumberFormatException if the text is none
     */
    static IntList parse(String text) {
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals(AUTO)) {
            return new IntList(List.of());
        }
        return new IntList(Arrays.stream(text.split(",", -1))
                .map(part -> Integer.valueOf(part.trim()))
                .toList());
    }

    @Override
    public String toString() {
        return isAuto() ? AUTO : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
