package farpoint.audit.attributes;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The looks of an attribute's cells, with the texts and rows of those that may be odd. */
final class CellTally {
    /** Categories that are numbers with a sign, such as 1st and 2nd, are fewer. */
    private static final int FEWEST_UNITS = 5;

    /** Of more different texts of a look only the rows of these are kept. */
    private static final int MOST_TEXTS = 1000;

    private final Map<CellLook, Integer> counts = new EnumMap<>(CellLook.class);
    private final Map<CellLook, Map<String, List<Integer>>> cells = new EnumMap<>(CellLook.class);
    private final Set<String> numbers = new HashSet<>();
    private int all;

    /** Looks at a cell; an empty one is missing. */
    void see(int row, String text) {
        if (text.isEmpty()) {
            return;
        }
        all++;
        CellLook look = CellLook.of(text);
        counts.merge(look, 1, Integer::sum);
        if (look.isNumeric() && numbers.size() < FEWEST_UNITS) {
            numbers.add(text);
        }
        Map<String, List<Integer>> texts = cells.computeIfAbsent(look, l -> new LinkedHashMap<>());
        if (texts.size() < MOST_TEXTS || texts.containsKey(text)) {
            texts.computeIfAbsent(text, t -> new ArrayList<>()).add(row);
        }
    }

    /** What a person should know of the attribute. */
    Optional<Observation> observation(String name) {
        int numeric = Stream.of(CellLook.NUMBER, CellLook.OTHER_MARK, CellLook.UNIT)
                .mapToInt(this::count)
                .sum();
        if (2 * numeric < all || numbers.size() < 2 || count(CellLook.NUMBER) == all) {
            return Optional.empty();
        }
        CellLook usual = usual();
        if (count(usual) < all) {
            return Optional.of(mixed(name, usual));
        }
        boolean isSure = usual == CellLook.OTHER_MARK || numbers.size() >= FEWEST_UNITS;
        return isSure ? Optional.of(foreign(name, usual)) : Optional.empty();
    }

    private int count(CellLook look) {
        return counts.getOrDefault(look, 0);
    }

    private CellLook usual() {
        CellLook usual = CellLook.NUMBER;
        for (CellLook look : List.of(CellLook.OTHER_MARK, CellLook.UNIT)) {
            usual = count(look) > count(usual) ? look : usual;
        }
        return usual;
    }

    private Observation mixed(String name, CellLook usual) {
        List<String> clauses = new ArrayList<>();
        List<MarkedRow> rows = new ArrayList<>();
        cells.forEach((look, texts) -> texts.forEach((text, where) -> {
            if (look != usual) {
                clauses.add(Words.quoted(text)
                        + (look.one().isEmpty() ? "" : " (" + look.one() + ")") + " in "
                        + Words.rows(where.stream().mapToInt(i -> i).toArray()));
                where.forEach(row -> rows.add(new MarkedRow(row, Words.quoted(name) + " is " + Words.quoted(text))));
            }
        }));
        return Observation.fact(
                Question.MIXED_TYPES,
                count(usual) + " of " + all + " values",
                Words.quoted(name) + " holds " + usual.several() + " and other things: " + Words.clauses(clauses) + ".",
                "Correct these cells, or leave them empty if the value is not known; then the attribute is numeric.",
                List.of(name),
                rows);
    }

    private Observation foreign(String name, CellLook look) {
        String first = cells.get(look).keySet().iterator().next();
        return Observation.fact(
                Question.MIXED_TYPES,
                all + " of " + all + " values",
                Words.quoted(name) + " holds " + look.several() + ", such as " + Words.quoted(first)
                        + ", and is not taken for numeric.",
                "Write plain numbers with a decimal point, and the unit into the attribute's name.",
                List.of(name),
                List.of());
    }
}
