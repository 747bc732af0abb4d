package farpoint.opencl;

import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@link ScreenShape} as a name and values.
 *
 * @param kind name of the kind
 * @param values values by name, in order
 */
record ShapeText(String kind, Map<String, Integer> values) {
    /** A parameter of a kind of shapes, and the values that it can have. */
    record Axis(String name, List<Integer> choices) {}

    /** Names the values of a shape; each must be one of its axis. */
    static ShapeText of(String kind, List<Axis> axes, int... given) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            if (!axis.choices().contains(given[i])) {
                throw new InvalidInputException(
                        "%s is one of %s for a %s shape. Got %d instead.", axis.name(), axis.choices(), kind, given[i]);
            }
            values.put(axis.name(), given[i]);
        }
        return new ShapeText(kind, values);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidInputException if it is none
     */
    static ScreenShape parse(String text) {
        String[] words = text.trim().split(" +");
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            if (!words[i].matches("[a-z]+=\\d{1,6}")) {
                throw new InvalidInputException("'%s' is no parameter of a shape, such as width=8.", words[i]);
            }
            int equals = words[i].indexOf('=');
            values.put(words[i].substring(0, equals), Integer.parseInt(words[i].substring(equals + 1)));
        }
        return switch (words[0]) {
            case CpuShape.KIND -> CpuShape.of(values(values, CpuShape.AXES));
            case GpuShape.KIND -> GpuShape.of(values(values, GpuShape.AXES));
            default -> throw new InvalidInputException("There is no shape '%s', but cpu and gpu.", words[0]);
        };
    }

    private static int[] values(Map<String, Integer> given, List<Axis> axes) {
        List<String> names = axes.stream().map(Axis::name).toList();
        if (!List.copyOf(given.keySet()).equals(names)) {
            throw new InvalidInputException("The parameters of a shape are %s. Got %s.", names, given.keySet());
        }
        return given.values().stream().mapToInt(v -> v).toArray();
    }

    /** The shapes that differ from this one in one value, axis by axis. */
    List<List<ScreenShape>> variations(List<Axis> axes, Function<int[], ScreenShape> maker) {
        List<List<ScreenShape>> all = new ArrayList<>();
        int[] own = values.values().stream().mapToInt(v -> v).toArray();
        for (int i = 0; i < axes.size(); i++) {
            List<ScreenShape> others = new ArrayList<>();
            for (int choice : axes.get(i).choices()) {
                int[] changed = own.clone();
                changed[i] = choice;
                if (choice != own[i]) {
                    others.add(maker.apply(changed));
                }
            }
            all.add(others);
        }
        return all;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("", kind, ""));
    }
}
