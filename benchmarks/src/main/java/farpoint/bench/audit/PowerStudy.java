package farpoint.bench.audit;

import farpoint.audit.Audit;
import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.run.ComputeContext;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What an audit finds of what is wrong with tables. Prints Markdown. */
public final class PowerStudy {
    private static final double RATE = 0.05;

    /** Laws with a standard deviation near one. */
    private static final List<RowLaw.Kind> LAWS = List.of(RowLaw.Kind.GAUSSIAN, RowLaw.Kind.TAILS, RowLaw.Kind.ROUNDED);

    private PowerStudy() {}

    /**
     * What was found of a fault.
     *
     * @param isFound whether its question is among the findings
     * @param precision the share of named rows that are planted; NaN if none is named, or none is planted
     * @param recall the share of planted rows that are named; NaN if none is planted
     */
    private record Result(boolean isFound, double precision, double recall) {}

    /**
     * Audits tables with each fault and prints what was found.
     *
     * @param tables of each fault
     * @param seed of what is drawn
     */
    public static void run(int tables, int seed) {
        System.out.println("| wrong | question | tables | found | precision of rows | recall of rows |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        for (Fault fault : Fault.values()) {
            List<Result> results = IntStream.range(0, tables)
                    .parallel()
                    .mapToObj(item -> result(fault, item, seed))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.0f %% | %s | %s |%n",
                    fault.words(),
                    fault.question().title(),
                    tables,
                    100.0 * results.stream().filter(Result::isFound).count() / tables,
                    text(results.stream()
                            .mapToDouble(Result::precision)
                            .filter(v -> !Double.isNaN(v))
                            .average()),
                    text(results.stream()
                            .mapToDouble(Result::recall)
                            .filter(v -> !Double.isNaN(v))
                            .average()));
        }
    }

    private static String text(OptionalDouble mean) {
        return mean.isPresent() ? String.format(Locale.ROOT, "%.2f", mean.getAsDouble()) : "";
    }

    private static Result result(Fault fault, int item, int seed) {
        Fault.Planted planted = fault.table(LAWS.get(item % LAWS.size()), item, seed);
        AuditReport report =
                Audit.of(planted.task(), RATE, ComputeContext.withDefaults().withThreads(1));
        List<Finding> found = report.findings().stream()
                .filter(f -> f.seen().question() == fault.question())
                .toList();
        BitSet named = new BitSet();
        found.stream()
                .flatMap(f -> f.seen().rows().stream())
                .map(MarkedRow::row)
                .forEach(named::set);
        BitSet right = (BitSet) named.clone();
        right.and(planted.rows());
        double of = planted.rows().isEmpty() ? Double.NaN : right.cardinality();
        return new Result(
                !found.isEmpty(),
                named.isEmpty() ? Double.NaN : of / named.cardinality(),
                of / planted.rows().cardinality());
    }
}
