package farpoint.weka.tab.act;

import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import farpoint.weka.RelationNames;
import farpoint.weka.WiderRows;
import farpoint.weka.tab.result.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Rows that go back to where the data came from, with all attributes as they were, and further ones.
 *
 * @param part which rows
 * @param columns what is appended
 */
public record Sending(Part part, Set<AppendedColumn> columns) {
    private static final String WAY_OUT =
            "Send without it, or remove it first; Undo in Preprocess takes back what was sent before.";

    /**
     * The rows, on a worker.
     *
     * @throws InvalidInputException if there are none, or the data has an attribute of the name of one that is appended
     * @throws InterruptedException if the calling thread was interrupted
     */
    Instances rows(Snapshot run) throws Exception {
        Instances data = run.result().rows().data();
        List<AppendedColumn> chosen = columns.stream().sorted().toList();
        List<Attribute> added =
                chosen.stream().flatMap(c -> c.attributes(run).stream()).toList();
        // Weka sets the class of its data for moments, on other threads: where attributes go is to be one place for all
        // rows.
        Instances form = new Instances(data, 0);
        Instances header = WiderRows.header(form, added, WAY_OUT);
        Map<Integer, Why> whys = columns.contains(AppendedColumn.REASON) ? Reasons.ofFlagged(run) : Map.of();
        List<AppendedColumn.RowValues> values =
                chosen.stream().map(c -> c.values(run, whys, header)).toList();
        Instances sent = new Instances(header, 0);
        for (int i = 0; i < run.rows(); i++) {
            if (part.has(run, i)) {
                sent.add(row(form, data.get(i), i, values));
            }
        }
        if (sent.isEmpty()) {
            throw new InvalidInputException("There are no such rows: %s.", lower(part.title()));
        }
        sent.setRelationName(RelationNames.with(data.relationName(), part.made()));
        return sent;
    }

    private static Instance row(Instances form, Instance original, int row, List<AppendedColumn.RowValues> values) {
        List<double[]> added = new ArrayList<>();
        values.forEach(v -> added.add(v.of(row)));
        return WiderRows.of(form, original, added.toArray(double[][]::new));
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** What was sent, for the log. */
    String sentence(Instances sent) {
        return String.format(
                Locale.ROOT,
                "Sent %d %s to Preprocess as '%s'; Undo there gives back the data as it was.",
                sent.size(),
                Plural.of(sent.size(), "row"),
                sent.relationName());
    }
}
