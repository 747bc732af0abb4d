package farpoint.audit.change;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.audit.finding.SharedAttributes;
import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the rows of a table are of the same kind as those of another file: by each attribute, by a classifier, and by a ratio of
 * densities. A question only where there is another file.
 */
public final class ChangeCheck implements Check {
    /** Fewer rows show nothing but the largest changes. */
    private static final int LEAST_ROWS = 20;

    /** Of more rows of a file so many are drawn. */
    private static final int MOST_ROWS = 20_000;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        return data.task()
                .other()
                .map(other -> look(data.task(), SharedAttributes.of(other, data.table()), context))
                .orElse(List.of());
    }

    private static List<Observation> look(AuditTask task, SharedAttributes shared, ComputeContext context) {
        List<Observation> seen = new ArrayList<>(new LayoutFacts(shared).observations());
        int here = shared.here().rows();
        int there = shared.there().rows();
        if (shared.here().columns() == 0) {
            seen.add(Observation.notLooked(
                    Question.CHANGE, "The files have no attribute in common that could be compared."));
        } else if (Math.min(here, there) < LEAST_ROWS) {
            seen.add(Observation.notLooked(
                    Question.CHANGE,
                    String.format(
                            Locale.ROOT,
                            "There are %,d rows, and %,d in the other file; a comparison needs %d of each.",
                            here,
                            there,
                            LEAST_ROWS)));
        } else {
            seen.add(AttributeChanges.of(shared.there(), shared.here(), context).observation());
            PooledRows rows = PooledRows.of(shared, Math.min(MOST_ROWS, task.mostRows()), task.seed());
            if (rows.table().columns() > 0) {
                seen.addAll(wholes(task, rows, context));
            }
        }
        return seen;
    }

    private static List<Observation> wholes(AuditTask task, PooledRows rows, ComputeContext context) {
        // Prepared without a look at which file a row is of.
        DataMatrix matrix =
                Preprocessing.fit(rows.table(), Scaling.STANDARD, context).transform(rows.table(), context);
        return List.of(
                new ClassifierTest(rows, matrix, task.learner(), task.seed()).observation(context),
                new KernelRatioTest(rows, matrix, task.seed()).observation(context));
    }
}
