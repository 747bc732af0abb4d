package farpoint.audit.change;

import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How far each attribute differs between two tables, by itself.
 *
 * @param all the least likely difference first
 */
record AttributeChanges(List<AttributeChange> all) {
    /** Attributes are named as changed at this chance, after S. Holm, 1979, "A Simple Sequentially Rejective Multiple Test Procedure". */
    private static final double NAMED = 0.05;

    /** Compares tables of the same attributes, at least one. */
    static AttributeChanges of(Table there, Table here, ComputeContext context) {
        AttributeChange[] found = new AttributeChange[here.columns()];
        context.withProgress(Progress.NONE).forEachChunk("Comparing attributes", found.length, 1, (chunk, from, to) -> {
            found[from] = AttributeChange.of(here.attribute(from), there.column(from), here.column(from));
        });
        return new AttributeChanges(Arrays.stream(found)
                .sorted(Comparator.comparingDouble(AttributeChange::chance))
                .toList());
    }

    /** The chance of the largest of the differences, after Bonferroni. */
    double chance() {
        return Math.min(1, all.size() * all.get(0).chance());
    }

    /** Those that differ, the first one at least. */
    List<AttributeChange> named() {
        int count = 0;
        while (count < all.size() && (all.size() - count) * all.get(count).chance() <= NAMED) {
            count++;
        }
        return all.subList(0, Math.max(1, count));
    }

    /** Names and differences of the first ones. */
    String text() {
        return Figures.list(
                named().stream().map(c -> c.name() + " (" + c.how() + ")").toList());
    }

    Observation observation() {
        List<AttributeChange> named = named();
        String compared = String.format(Locale.ROOT, all.size() == 1 ? "%,d attribute" : "%,d attributes", all.size());
        return Observation.test(
                Question.CHANGE,
                chance(),
                named.size() + " of " + compared,
                "The values of " + named.size() + " of " + compared
                        + " differ between this file (here) and the other one" + " (there), each looked at by itself: "
                        + text() + ".",
                "It was not found that values of an attribute differ between the files, each looked at by itself ("
                        + compared + ").",
                "Ask whether the unit, the source or the meaning of these attributes has changed.",
                named.stream().map(AttributeChange::name).toList(),
                List.of());
    }
}
