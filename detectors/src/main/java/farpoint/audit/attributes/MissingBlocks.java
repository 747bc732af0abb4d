package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the place of a row in the file tells what is missing in it: {@link PlaceTest} for each different set of rows in which
 * attributes are missing, and the least of their chances times their number (C. Bonferroni).
 */
final class MissingBlocks implements Check {
    private static final int FEWEST_MISSING = 3;
    private static final int FEWEST_ROWS = 20;

    /** Sets of rows that are told of, if they would be believed alone. */
    private static final double BELIEVED = 0.05;

    private record Place(MissingPattern pattern, double chance) {}

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        int rows = data.table().rows();
        List<MissingPattern> all = MissingPattern.of(data.table(), context);
        List<MissingPattern> patterns = all.stream()
                .filter(p -> p.missing() >= FEWEST_MISSING && rows - p.missing() >= FEWEST_MISSING)
                .toList();
        if (patterns.isEmpty() || rows < FEWEST_ROWS) {
            return List.of(all.isEmpty() ? nothingMissing(data.table()) : tooFew(all, rows));
        }
        double[] chances = new double[patterns.size()];
        context.forEachChunk("Missing values", chances.length, 1, (k, from, to) -> {
            chances[k] = PlaceTest.chance(patterns.get(k).rows(), rows);
        });
        List<Place> places = IntStream.range(0, chances.length)
                .mapToObj(k -> new Place(patterns.get(k), Math.min(1, chances.length * chances[k])))
                .sorted(Comparator.comparingDouble(Place::chance))
                .toList();
        return List.of(observation(places, rows));
    }

    private static Observation nothingMissing(Table table) {
        boolean hasText = table.attributes().stream().anyMatch(Attribute::isText);
        boolean hasEmpty = IntStream.range(0, table.columns())
                .anyMatch(j -> !table.attribute(j).isText() && Double.isNaN(table.value(0, j)));
        return Observation.nothing(
                Question.MISSING_BLOCK,
                (hasText ? "No number or category" : "No value") + " is missing"
                        + (hasEmpty ? ", but for attributes without any." : "."));
    }

    private static Observation tooFew(List<MissingPattern> patterns, int rows) {
        int attributes = patterns.stream().mapToInt(p -> p.attributes().size()).sum();
        String reason = rows < FEWEST_ROWS
                ? "that needs " + FEWEST_ROWS + " rows, and there are " + rows
                : "that needs an attribute with " + FEWEST_MISSING
                        + " missing values and as many others, and of those with" + " missing values ("
                        + Words.count(attributes, "attribute") + ") none has so many";
        return Observation.notLooked(
                Question.MISSING_BLOCK,
                "Whether values are missing at certain places of the file was not looked at: " + reason + ".");
    }

    private static Observation observation(List<Place> places, int rows) {
        List<String> clauses = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<MarkedRow> marked = new ArrayList<>();
        for (Place place : places) {
            if (place == places.get(0) || place.chance <= BELIEVED) {
                MissingPattern pattern = place.pattern;
                List<Blocks.Block> blocks = Blocks.of(pattern.rows(), rows);
                clauses.add(clause(pattern, blocks));
                attributes.addAll(pattern.attributes());
                blocks.forEach(block -> mark(pattern, block, marked));
            }
        }
        return Observation.test(
                Question.MISSING_BLOCK,
                places.get(0).chance,
                Words.count(places.size(), "different set") + " of rows with missing values",
                "Where a row stands in the file tells whether a value is missing: " + Words.clauses(clauses) + ".",
                "It was not found that values are missing at certain places of the file.",
                "Find out what happened there; filled in, such rows are all alike.",
                attributes,
                marked);
    }

    private static String clause(MissingPattern pattern, List<Blocks.Block> blocks) {
        List<String> where = blocks.stream()
                .map(b -> Words.range(b.first(), b.last()) + (b.marked() < b.length() ? " (" + b.marked() + ")" : ""))
                .toList();
        int within = blocks.stream().mapToInt(Blocks.Block::marked).sum();
        return Words.names(pattern.attributes()) + ", with " + Words.of(within, pattern.missing(), "missing value")
                + " in rows " + Words.list(where);
    }

    private static void mark(MissingPattern pattern, Blocks.Block block, List<MarkedRow> marked) {
        String note = Words.names(pattern.attributes()) + " missing";
        for (int i = pattern.rows().nextSetBit(block.first());
                i >= 0 && i <= block.last();
                i = pattern.rows().nextSetBit(i + 1)) {
            marked.add(new MarkedRow(i, note));
        }
    }
}
