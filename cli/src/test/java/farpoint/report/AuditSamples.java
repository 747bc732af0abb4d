package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import java.util.List;
import java.util.stream.IntStream;

/** Audits for tests. */
public final class AuditSamples {
    private AuditSamples() {}

    /**
     * A fact that names rows, a test that is believed, one that is not, and something that could not be looked at.
     *
     * @param rows of the table
     * @param name of an attribute
     * @param named numbers of the rows that the fact names, from 0
     */
    public static AuditReport of(int rows, String name, int... named) {
        List<MarkedRow> marked = IntStream.of(named)
                .mapToObj(row -> new MarkedRow(row, "equal to row 3 of " + name))
                .toList();
        Observation equal = Observation.fact(
                Question.EQUAL_ROWS,
                named.length + " rows",
                "Rows are there twice by '" + name + "'.",
                "Keep one of each.",
                List.of(name),
                marked);
        return new AuditReport(
                rows,
                rows,
                0.05,
                List.of(
                        new Finding(equal, Double.NaN),
                        new Finding(test(Question.ORDER, 0.002, name, List.of(new MarkedRow(0, ""))), 0.004)),
                List.of(
                        Observation.nothing(Question.CONSTANT, "No attribute is constant."),
                        test(Question.NEAR_DUPLICATES, 0.5, name, List.of())),
                List.of(Observation.notLooked(Question.CHANGE, "There is no other file.")));
    }

    private static Observation test(Question question, double chance, String name, List<MarkedRow> rows) {
        return Observation.test(
                question,
                chance,
                "largest difference 0.17",
                "Rows near each other are alike in '" + name + "'.",
                "Rows are as they may be.",
                "Shuffle them.",
                List.of(),
                rows);
    }
}
