package farpoint.audit.attributes;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The looks of an attribute's cells, with the texts and rows of those that may be odd. */
final class CellTally {
    /** Categories that are numbers with a sign, such as 1st and 2nd, are fewer. */
    private static final int FEWEST_UNITS = 5;

    /** Numbers of one attribute have one unit, at least in this part of the cells; seats such as 22F and 7A have not. */
    private static final double ONE_UNIT = 0.9;

    /** Of more different texts of a look only the rows of these are kept. */
    private static final int MOST_TEXTS = 1000;

    private static final Pattern NUMBER = Pattern.compile("[\\d.,' \u00a0\u202f+-]");

    private final Map<CellLook, Integer> counts = new EnumMap<>(CellLook.class);
    private final Map<CellLook, Map<String, List<Integer>>> cells = new EnumMap<>(CellLook.class);
    private final Map<String, Integer> units = new HashMap<>();
    private int all;

    /** Looks at a cell; an empty one is missing. */
    void see(int row, String text) {
        if (text.isEmpty()) {
            return;
        }
        all++;
        CellLook look = CellLook.of(text);
        counts.merge(look, 1, Integer::sum);
        if (look == CellLook.UNIT) {
            units.merge(NUMBER.matcher(text).replaceAll(""), 1, Integer::sum);
        }
        Map<String, List<Integer>> texts = cells.computeIfAbsent(look, l -> new LinkedHashMap<>());
        if (texts.size() < MOST_TEXTS || texts.containsKey(text)) {
            texts.computeIfAbsent(text, t -> new ArrayList<>()).add(row);
        }
    }

    /** What a person should know of the attribute. */
    Optional<Observation> observation(String name) {
        List<CellLook> looks =
                Stream.of(CellLook.values()).filter(this::isNumeric).toList();
        int numeric = looks.stream().mapToInt(this::count).sum();
        int different = looks.stream()
                .mapToInt(look -> cells.getOrDefault(look, Map.of()).size())
                .sum();
        if (2 * numeric < all || different < 2 || count(CellLook.NUMBER) == all) {
            return Optional.empty();
        }
        CellLook usual =
                looks.stream().reduce((a, b) -> count(b) > count(a) ? b : a).orElseThrow();
        if (count(usual) < all) {
            return Optional.of(mixed(name, usual));
        }
        boolean isSure = usual == CellLook.OTHER_MARK || different >= FEWEST_UNITS;
        return isSure ? Optional.of(foreign(name, usual)) : Optional.empty();
    }

    /** Whether cells of a look are numbers; those with different units are codes. */
    private boolean isNumeric(CellLook look) {
        int most = units.values().stream().mapToInt(u -> u).max().orElse(0);
        return look.isNumeric() && (look != CellLook.UNIT || most >= ONE_UNIT * count(look));
    }

    private int count(CellLook look) {
        return counts.getOrDefault(look, 0);
    }

    private Observation mixed(String name, CellLook usual) {
        List<String> clauses = new ArrayList<>();
        List<MarkedRow> rows = new ArrayList<>();
        cells.forEach((look, texts) -> texts.forEach((text, where) -> {
            if (look != usual) {
                clauses.add(Words.quoted(text)
                        + (look == CellLook.DATE || isNumeric(look) ? " (" + look.one() + ")" : "") + " in "
                        + Words.rows(where.stream().mapToInt(i -> i).toArray()));
                where.forEach(row -> rows.add(new MarkedRow(row, Words.quoted(name) + " is " + Words.quoted(text))));
            }
        }));
        return Observation.fact(
                Question.MIXED_TYPES,
                Words.of(all - count(usual), all, "value"),
                Words.quoted(name) + " holds " + usual.several() + " and other things: " + Words.clauses(clauses) + ".",
                "Correct these cells, or leave them empty if the value is not known; then the attribute is numeric.",
                List.of(name),
                rows);
    }

    private Observation foreign(String name, CellLook look) {
        String first = cells.get(look).keySet().iterator().next();
        return Observation.fact(
                Question.MIXED_TYPES,
                Words.of(all, all, "value"),
                Words.quoted(name) + " holds " + look.several() + ", such as " + Words.quoted(first)
                        + ", and is not taken for numeric.",
                "Write plain numbers with a decimal point, and the unit into the attribute's name.",
                List.of(name),
                List.of());
    }
}
