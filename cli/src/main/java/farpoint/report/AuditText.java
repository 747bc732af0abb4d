package farpoint.report;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an audit has found, as text for people: lines of at most {@value #WIDTH} characters, unless a word is longer. */
public final class AuditText {
    private static final int WIDTH = 100;

    /** Rows of a finding that are named. */
    private static final int MOST_ROWS = 10;

    private static final String CHANCES =
            "p is the chance of what was seen, or more, if nothing is wrong. Adjusted is the least share of false alarms among the"
                    + " findings with a p at which this one is believed, all tests of this report taken together (Benjamini and"
                    + " Hochberg); it is believed up to %s.";

    private final StringBuilder text = new StringBuilder();

    private AuditText() {}

    /** The text; rows are numbered from 1, and lines end by a line feed. */
    public static String of(AuditReport report) {
        return of(report, Numbers.count(report.rows(), "row"));
    }

    /**
     * The same, with the size of the table.
     *
     * @param attributes how many the table has
     */
    public static String of(AuditReport report, int attributes) {
        return of(report, size(report, attributes));
    }

    /** The first line: how much was found. */
    public static String summary(AuditReport report, int attributes) {
        return summary(report, size(report, attributes));
    }

    /** Such as 214 rows of 9 attributes. */
    static String size(AuditReport report, int attributes) {
        return Numbers.count(report.rows(), "row") + " of " + Numbers.count(attributes, "attribute");
    }

    /**
     * What could be asked as well, one sentence.
     *
     * @param labels how the host is told of labels, such as "--class"; empty if it was
     * @param other how it is told of another file, such as "--against"; empty if it was
     * @return empty if all was asked for
     */
    public static Optional<String> notAsked(Optional<String> labels, Optional<String> other) {
        List<String> more = Stream.of(labels.map(by -> "labels, by " + by), other.map(by -> "another file, by " + by))
                .flatMap(Optional::stream)
                .toList();
        return more.isEmpty() ? Optional.empty() : Optional.of("Not asked for: " + String.join("; ", more) + ".");
    }

    private static String of(AuditReport report, String size) {
        AuditText page = new AuditText();
        page.head(report, size);
        for (int f = 0; f < report.findings().size(); f++) {
            page.finding(f + 1, report.findings().get(f));
        }
        page.list("Nothing found", report.quiet());
        page.list("Not looked at", report.notLooked());
        return page.text.toString();
    }

    private void head(AuditReport report, String size) {
        line("", summary(report, size));
        sample(report).ifPresent(sentence -> line("", sentence));
        chances(report).ifPresent(sentence -> line("", sentence));
    }

    /** How much there is, such as 2 findings from 11 questions in 214 rows. */
    static String summary(AuditReport report, String size) {
        String findings = report.findings().isEmpty()
                ? "No finding"
                : Numbers.count(report.findings().size(), "finding");
        long questions = Stream.concat(report.findings().stream().map(Finding::seen), report.quiet().stream())
                .map(Observation::question)
                .distinct()
                .count();
        return findings + " from " + Numbers.count(questions, "question") + " in " + size;
    }

    /** What is to be said of a sample; empty if all rows were compared. */
    public static Optional<String> sample(AuditReport report) {
        return report.compared() == report.rows()
                ? Optional.empty()
                : Optional.of(Numbers.count(report.compared())
                        + " of them, a sample, were compared where each row is compared with each other one.");
    }

    /** What the chances are; empty if there is no test. */
    static Optional<String> chances(AuditReport report) {
        boolean hasTests = Stream.concat(report.findings().stream().map(Finding::seen), report.quiet().stream())
                .anyMatch(o -> o.kind() == Kind.TEST);
        return hasTests ? Optional.of(CHANCES.formatted(Numbers.of(report.rate()))) : Optional.empty();
    }

    private void finding(int number, Finding finding) {
        Observation seen = finding.seen();
        String start = number + ". ";
        String indent = " ".repeat(start.length());
        text.append('\n');
        line(start, seen.question().title() + (seen.number().isEmpty() ? "" : ": " + seen.number()));
        line(indent, seen.sentence());
        if (seen.kind() == Kind.TEST) {
            line(indent, chances(finding));
        }
        seen.rows().stream().limit(MOST_ROWS).forEach(row -> line(indent + "- ", row(row)));
        if (seen.rows().size() > MOST_ROWS) {
            line(indent + "- ", "and " + Numbers.count(seen.rows().size() - MOST_ROWS, "more row"));
        }
        if (!seen.action().isEmpty()) {
            line(indent, "To do: " + seen.action());
        }
    }

    private static String row(MarkedRow row) {
        return "row " + (row.row() + 1) + (row.note().isEmpty() ? "" : ": " + row.note());
    }

    /** The chances of a test. */
    public static String chances(Finding finding) {
        return chance("p", finding.seen().chance()) + ", " + chance("adjusted", finding.adjusted());
    }

    /** The chance of a test or a bound of it; also what is too small for a number is not impossible. */
    public static String chance(double chance) {
        return Numbers.probability(Math.max(chance, Double.MIN_VALUE));
    }

    /** A chance by its name; a small one is below a limit, not equal to one. */
    private static String chance(String name, double chance) {
        String value = chance(chance);
        return name + (Character.isDigit(value.charAt(0)) ? " = " : " ") + value;
    }

    private void list(String heading, List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        observations.forEach(seen -> line("- ", sentence(seen)));
    }

    /** What is no finding, in one sentence. */
    static String sentence(Observation seen) {
        boolean isTest = seen.kind() == Kind.TEST;
        String chance = isTest ? " (" + chance("p", seen.chance()) + ")" : "";
        return seen.question().title() + chance + ": " + (isTest ? seen.otherwise() : seen.sentence());
    }

    /** Words after a start, on as many lines as they need; all but the first are indented by as much. */
    private void line(String start, String words) {
        StringBuilder line = new StringBuilder(start);
        boolean isFirst = true;
        for (String word : PlainText.line(words).split(" ")) {
            if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(start.length()));
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
            isFirst = false;
        }
        text.append(line).append('\n');
    }
}
