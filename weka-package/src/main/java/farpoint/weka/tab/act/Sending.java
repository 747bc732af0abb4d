package farpoint.weka.tab.act;

import farpoint.run.InvalidInputException;
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
 * Rows that go back to where the data came from, with all attributes as they were, and others at their end.
 *
 * @param part which rows
 * @param columns what is appended
 */
public record Sending(Part part, Set<AppendedColumn> columns) {
    private static final String NOTE = ", or send without it; Undo in Preprocess takes back what was sent before";

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
        Instances header = WiderRows.header(data, added, NOTE);
        Map<Integer, Why> whys = columns.contains(AppendedColumn.REASON) ? Reasons.ofFlagged(run) : Map.of();
        List<AppendedColumn.RowValues> values =
                chosen.stream().map(c -> c.values(run, whys, header)).toList();
        Instances sent = new Instances(header, 0);
        for (int i = 0; i < run.rows(); i++) {
            if (part.has(run, i)) {
                sent.add(row(data.get(i), i, header.numAttributes(), values));
            }
        }
        if (sent.isEmpty()) {
            throw new InvalidInputException("There are no such rows: %s.", lower(part.title()));
        }
        sent.setRelationName(RelationNames.with(data.relationName(), part.made()));
        return sent;
    }

    private static Instance row(Instance original, int row, int width, List<AppendedColumn.RowValues> values) {
        List<double[]> added = new ArrayList<>();
        values.forEach(v -> added.add(v.of(row)));
        return WiderRows.of(original, width, added.toArray(double[][]::new));
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** What was sent, for the log. */
    String sentence(Instances sent) {
        return String.format(
                Locale.ROOT,
                "Sent %d rows to Preprocess as '%s'; Undo there gives back the data as it was.",
                sent.size(),
                sent.relationName());
    }
}
