package farpoint.params;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds numeric parameters with a range. */
final class Ranges {
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*(\\S+)\\s*,\\s*(\\S+)\\s*([])])");

    private Ranges() {}

    static Parameter<Integer> ofInt(String name, int defaultValue, int min, int max, String description) {
        List<Integer> invalid = new ArrayList<>();
        if (min > Integer.MIN_VALUE) {
            invalid.add(min - 1);
        }
        if (max < Integer.MAX_VALUE) {
            invalid.add(max + 1);
        }
        String lower = min == Integer.MIN_VALUE ? "(-inf" : "[" + min;
        String upper = max == Integer.MAX_VALUE ? "inf)" : max + "]";
        String allowed = min == Integer.MIN_VALUE && max == Integer.MAX_VALUE
                ? "an integer"
                : "an integer in " + lower + ", " + upper;
        Predicate<Integer> rule = v -> v >= min && v <= max;
        return new Parameter<>(name, Integer.class, defaultValue, allowed, rule, invalid, description);
    }

    static Parameter<IntList> ofIntList(String name, int min, int max, String description) {
        Predicate<IntList> rule = list -> list.values().stream().allMatch(v -> v >= min && v <= max);
        List<IntList> invalid = List.of(IntList.of(min - 1), IntList.of(min, max + 1));
        String allowed = "auto or integers in [" + min + ", " + max + "] separated by commas";
        return new Parameter<>(name, IntList.class, IntList.of(), allowed, rule, invalid, description);
    }

    static Parameter<Double> ofDouble(String name, double defaultValue, String range, String description) {
        Matcher interval = INTERVAL.matcher(range);
        if (!interval.matches()) {
            throw new IllegalArgumentException("no interval: " + range);
        }
        double min = bound(interval.group(2));
        double max = bound(interval.group(3));
        boolean minAllowed = interval.group(1).equals("[");
        boolean maxAllowed = interval.group(4).equals("]");
        List<Double> invalid = new ArrayList<>(List.of(Double.NaN));
        invalid.add(minAllowed ? Math.nextDown(min) : min);
        invalid.add(maxAllowed ? Math.nextUp(max) : max);
        Predicate<Double> rule = v -> (v > min || minAllowed && v == min) && (v < max || maxAllowed && v == max);
        return new Parameter<>(name, Double.class, defaultValue, "a number in " + range, rule, invalid, description);
    }

    private static double bound(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
