package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTextTest {
    private static final Observation CONSTANT = Observation.fact(
            Question.CONSTANT, "", "'Fe' is 0 in all rows.", "Leave it out.", List.of("Fe"), List.of());

    private static Observation order(double chance, List<MarkedRow> rows) {
        return Observation.test(
                Question.ORDER,
                chance,
                "largest difference 0.17",
                "Rows that are alike stand near each other.",
                "Rows that are alike stand anywhere.",
                "",
                List.of(),
                rows);
    }

    private static AuditReport report(int rows, int compared, List<Finding> findings, List<Observation> quiet) {
        return new AuditReport(
                rows,
                compared,
                0.05,
                findings,
                quiet,
                List.of(Observation.notLooked(Question.CHANGE, "There is no other file.")));
    }

    @Test
    void tellsFindingsWhatIsInOrderAndWhatWasNotLookedAt() {
        List<MarkedRow> rows = IntStream.range(0, 12)
                .mapToObj(i -> new MarkedRow(i, i == 0 ? "" : "like row " + i))
                .toList();
        AuditReport report = report(
                1214,
                1000,
                List.of(new Finding(CONSTANT, Double.NaN), new Finding(order(1e-7, rows), 0.01)),
                List.of(
                        Observation.nothing(Question.IDENTIFIER, "No attribute names the rows."),
                        order(0.55, List.of())));
        assertEquals("""
                2 findings from 3 questions in 1,214 rows
                1,000 of them, a sample, were compared where each row is compared with each other one.
                p is the chance of what was seen, or more, if nothing is wrong. Adjusted is the least share of false
                alarms among the findings with a p at which this one is believed, all tests of this report taken
                together (Benjamini and Hochberg); it is believed up to 0.05.

                1. Constant attributes
                   'Fe' is 0 in all rows.
                   To do: Leave it out.

                2. Order of the rows: largest difference 0.17
                   Rows that are alike stand near each other.
                   p < 0.001, adjusted = 0.010
                   - row 1
                   - row 2: like row 1
                   - row 3: like row 2
                   - row 4: like row 3
                   - row 5: like row 4
                   - row 6: like row 5
                   - row 7: like row 6
                   - row 8: like row 7
                   - row 9: like row 8
                   - row 10: like row 9
                   - and 2 more rows

                Nothing found
                - Identifiers: No attribute names the rows.
                - Order of the rows (p = 0.550): Rows that are alike stand anywhere.

                Not looked at
                - Change against the other file: There is no other file.
                """, AuditText.of(report));
    }

    @Test
    void whatCouldBeAskedAsWellIsASentenceWithTheWordsOfTheHost() {
        assertEquals(
                Optional.of("Not asked for: labels, by -c; another file, by -against."),
                AuditText.notAsked(Optional.of("-c"), Optional.of("-against")));
        assertEquals(
                Optional.of("Not asked for: another file, by -against."),
                AuditText.notAsked(Optional.empty(), Optional.of("-against")));
        assertEquals(Optional.empty(), AuditText.notAsked(Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsTooSmallForANumberIsNotImpossible() {
        assertEquals("p < 0.001, adjusted < 0.001", AuditText.chances(new Finding(order(0, List.of()), 0)));
        assertEquals("1.000", AuditText.chance(1));
    }

    @Test
    void saysNothingOfChancesAndSamplesWhereThereAreNone() {
        assertEquals("""
                No finding from 0 questions in 2 rows

                Not looked at
                - Change against the other file: There is no other file.
                """, AuditText.of(report(2, 2, List.of(), List.of())));
    }

    @Test
    void namesOfTheUsersNeitherBreakNorTurnLines() {
        Observation seen =
                Observation.fact(Question.CONSTANT, "", "'a\nb\u202E' " + "word ".repeat(60), "", List.of(), List.of());
        String text = AuditText.of(report(2, 2, List.of(new Finding(seen, Double.NaN)), List.of()));
        assertTrue(text.contains("'a\u240Ab\uFFFD' word"), text);
        assertFalse(text.lines().anyMatch(line -> line.length() > 100 || line.endsWith(" ")), text);
    }
}
