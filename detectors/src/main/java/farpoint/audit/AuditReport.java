package farpoint.audit;

import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.stats.FalseDiscoveries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an audit has found.
 *
 * @param rows the number of rows of the table
 * @param compared the number of rows that were compared with each other
 * @param rate the share of false ones that is allowed among findings that are tests
 * @param findings facts, and tests that are believed at that rate; in the order of questions
 * @param quiet where nothing was found: observations of nothing, and tests that are not believed
 * @param notLooked what could not be looked at
 */
public record AuditReport(
        int rows,
        int compared,
        double rate,
        List<Finding> findings,
        List<Observation> quiet,
        List<Observation> notLooked) {
    /** Copies the lists. */
    public AuditReport {
        findings = List.copyOf(findings);
        quiet = List.copyOf(quiet);
        notLooked = List.copyOf(notLooked);
    }

    /** Decides which tests to believe. */
    static AuditReport of(List<Observation> seen, double rate, int rows, int compared) {
        List<Observation> sorted = seen.stream()
                .sorted(Comparator.comparing(Observation::question))
                .toList();
        double[] chances = sorted.stream()
                .filter(o -> o.kind() == Kind.TEST)
                .mapToDouble(Observation::chance)
                .toArray();
        boolean[] believed = FalseDiscoveries.believed(chances, rate);
        double[] adjusted = FalseDiscoveries.adjusted(chances);
        List<Finding> findings = new ArrayList<>();
        List<Observation> quiet = new ArrayList<>();
        List<Observation> notLooked = new ArrayList<>();
        int test = 0;
        for (Observation observation : sorted) {
            boolean isTest = observation.kind() == Kind.TEST;
            if (observation.kind() == Kind.FACT || isTest && believed[test]) {
                findings.add(new Finding(observation, isTest ? adjusted[test] : Double.NaN));
            } else {
                (observation.kind() == Kind.NOT_LOOKED ? notLooked : quiet).add(observation);
            }
            test += isTest ? 1 : 0;
        }
        return new AuditReport(rows, compared, rate, findings, quiet, notLooked);
    }
}
