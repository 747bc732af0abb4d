package farpoint.audit;

import farpoint.audit.attributes.AttributeChecks;
import farpoint.audit.change.ChangeCheck;
import farpoint.audit.duplicates.EqualRowsCheck;
import farpoint.audit.duplicates.NearDuplicatesCheck;
import farpoint.audit.duplicates.SharedRowsCheck;
import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.labels.WrongLabels;
import farpoint.audit.order.OrderCheck;
import farpoint.audit.worth.OutlierWorth;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a table by all checks. */
public final class Audit {
    /** In the order in which they run; a page has the order of questions. */
    private static final List<Check> CHECKS = Stream.concat(
                    AttributeChecks.ALL.stream(),
                    Stream.of(
                            new OrderCheck(),
                            new EqualRowsCheck(),
                            new NearDuplicatesCheck(),
                            new SharedRowsCheck(),
                            new WrongLabels(),
                            new OutlierWorth(),
                            new ChangeCheck()))
            .toList();

    private Audit() {}

    /**
     * Audits a table. The same task gives the same report on any number of threads and by any engine.
     *
     * @param task what is to be looked at
     * @param rate as in {@link #of(Examined, double, ComputeContext)}
     * @param context threads, engine, progress and cancel check
     * @throws InvalidInputException if the table has less than two rows, or no column
     */
    public static AuditReport of(AuditTask task, double rate, ComputeContext context) {
        return of(new Examined(task), rate, context);
    }

    /**
     * The same for callers who go on with what was computed for it.
     *
     * @param data what is to be looked at
     * @param rate the share of false ones among findings that are tests, above 0 and at most 0.5
     * @param context threads, engine, progress and cancel check
     * @throws InvalidInputException if the table has less than two rows, or no column
     */
    public static AuditReport of(Examined data, double rate, ComputeContext context) {
        int rows = data.table().rows();
        int columns = data.table().columns();
        if (rows < 2 || columns == 0) {
            throw new InvalidInputException(
                    "The data has %d %s and %d %s; an audit needs two rows and one attribute.",
                    rows, rows == 1 ? "row" : "rows", columns, columns == 1 ? "attribute" : "attributes");
        }
        List<Observation> seen = new ArrayList<>();
        for (int c = 0; c < CHECKS.size(); c++) {
            context.progress("audit", c, CHECKS.size());
            context.checkCancelled();
            seen.addAll(CHECKS.get(c).look(data, context));
        }
        context.progress("audit", CHECKS.size(), CHECKS.size());
        return AuditReport.of(seen, rate, rows, data.sample().length);
    }
}
