package farpoint.audit.finding;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attributes that two tables both have: found by name, in any order, or by place where a table has no names. Text and
 * identifiers, which are new in every file, are passed over, and so is what has no value in either table.
 *
 * @param there one table's rows with these attributes
 * @param here the other table's; a category has the same number in both
 * @param onlyThere names of attributes that only the first table has
 * @param onlyHere names of attributes that only the second one has
 * @param retyped attributes of another type, such as "colour (nominal here, numeric there)"
 */
public record SharedAttributes(
        Table there, Table here, List<String> onlyThere, List<String> onlyHere, List<String> retyped) {
    private static final int NOWHERE = AttributeMatch.NOWHERE;

    /** Pairs attributes. */
    public static SharedAttributes of(Table there, Table here) {
        int[] places = places(names(there), names(here));
        boolean[] found = new boolean[there.columns()];
        Table.Builder left = Table.builder(there.rows());
        Table.Builder right = Table.builder(here.rows());
        List<String> onlyHere = new ArrayList<>();
        List<String> retyped = new ArrayList<>();
        for (int j = 0; j < places.length; j++) {
            Attribute attribute = here.attribute(j);
            if (places[j] == NOWHERE) {
                onlyHere.add(attribute.name());
                continue;
            }
            found[places[j]] = true;
            Attribute.Kind kind = there.attribute(places[j]).kind();
            if (kind != attribute.kind()) {
                retyped.add(attribute.name() + " (" + attribute.kind() + " here, " + kind + " there)");
            } else if (!isPassedOver(there, places[j], here, j)) {
                add(left, right, there, places[j], here, j);
            }
        }
        List<String> onlyThere = IntStream.range(0, found.length)
                .filter(j -> !found[j])
                .mapToObj(j -> there.attribute(j).name())
                .toList();
        return new SharedAttributes(left.build(), right.build(), onlyThere, onlyHere, retyped);
    }

    private static List<String> names(Table table) {
        return table.attributes().stream().map(Attribute::name).toList();
    }

    /** The place of each attribute among the other table's. Of attributes of one name the first is the first, and so on. */
    private static int[] places(List<String> there, List<String> here) {
        if (there.size() == here.size() && (AttributeMatch.isNumbered(there) || AttributeMatch.isNumbered(here))) {
            return IntStream.range(0, here.size()).toArray();
        }
        Map<String, Queue<Integer>> positions = new HashMap<>();
        for (int j = 0; j < there.size(); j++) {
            positions.computeIfAbsent(there.get(j), name -> new ArrayDeque<>()).add(j);
        }
        return here.stream()
                .mapToInt(name -> {
                    Integer place =
                            positions.getOrDefault(name, new ArrayDeque<>()).poll();
                    return place == null ? NOWHERE : place;
                })
                .toArray();
    }

    private static boolean isPassedOver(Table there, int left, Table here, int right) {
        double[] before = there.column(left);
        double[] now = here.column(right);
        return LeftOut.of(there.attribute(left), before).isPresent()
                || LeftOut.of(here.attribute(right), now).isPresent()
                || Stream.of(before, now).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN);
    }

    private static void add(
            Table.Builder left, Table.Builder right, Table there, int leftPlace, Table here, int rightPlace) {
        List<String> all = new ArrayList<>(there.attribute(leftPlace).categories());
        List<String> others = here.attribute(rightPlace).categories();
        others.stream().filter(category -> !all.contains(category)).forEach(all::add);
        double[] values = here.column(rightPlace);
        double[] numbers = others.stream().mapToDouble(all::indexOf).toArray();
        for (int i = 0; i < values.length && !all.isEmpty(); i++) {
            values[i] = Double.isNaN(values[i]) ? Double.NaN : numbers[(int) values[i]];
        }
        String name = here.attribute(rightPlace).name();
        Attribute common = all.isEmpty() ? Attribute.numeric(name) : Attribute.nominal(name, all);
        left.add(common, there.column(leftPlace));
        right.add(common, values);
    }
}
