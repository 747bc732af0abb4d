package farpoint.study.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison as Markdown, which is legible in a terminal as well. */
public final class MarkdownTable {
    private static final List<String> HEAD =
            List.of("detector", "rank", "mean", "sd", "p (Holm)", "told from the best");

    private MarkdownTable() {}

    /** A heading, the findings and the table of detectors from the best rank to the worst; ends with a line end. */
    public static String of(Comparison comparison) {
        StringBuilder text =
                new StringBuilder("### " + capital(comparison.measure().text()) + ", "
                        + comparison.cell().text() + "\n\n");
        Findings.of(comparison)
                .forEach(sentence ->
                        text.append("- ").append(PlainMarkdown.of(sentence)).append('\n'));
        if (comparison.standings().isEmpty()) {
            return text.toString();
        }
        List<List<String>> rows =
                comparison.standings().stream().map(MarkdownTable::cells).toList();
        text.append('\n').append(table(rows));
        cliques(comparison).ifPresent(line -> text.append('\n').append(line).append('\n'));
        return text.toString();
    }

    private static List<String> cells(Standing standing) {
        boolean best = Double.isNaN(standing.adjusted());
        return List.of(
                PlainMarkdown.of(standing.detector()),
                String.format(Locale.ROOT, "%.2f", standing.rank()),
                String.format(Locale.ROOT, "%.4f", standing.mean()),
                Double.isNaN(standing.deviation()) ? "" : String.format(Locale.ROOT, "%.4f", standing.deviation()),
                Findings.chance(standing.adjusted()),
                best ? "" : standing.isTold(Comparison.ALPHA) ? "yes" : "no");
    }

    /** Names to the left, numbers to the right, columns one below the other. */
    private static String table(List<List<String>> rows) {
        int[] widths = HEAD.stream().mapToInt(String::length).toArray();
        rows.forEach(row -> {
            for (int j = 0; j < widths.length; j++) {
                widths[j] = Math.max(widths[j], PlainMarkdown.width(row.get(j)));
            }
        });
        StringBuilder text = new StringBuilder();
        line(text, HEAD, widths);
        for (int j = 0; j < widths.length; j++) {
            text.append(j == 0 ? "|:" + "-".repeat(widths[0] + 1) : "|" + "-".repeat(widths[j] + 1) + ":");
        }
        text.append("|\n");
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int j = 0; j < widths.length; j++) {
            String space = " ".repeat(widths[j] - PlainMarkdown.width(cells.get(j)));
            text.append("| ")
                    .append(j == 0 ? cells.get(j) + space : space + cells.get(j))
                    .append(' ');
        }
        text.append("|\n");
    }

    /** Which detectors Nemenyi's test does not tell apart. */
    private static Optional<String> cliques(Comparison comparison) {
        if (!comparison.hasCliques()) {
            return Optional.empty();
        }
        String distance = String.format(
                Locale.ROOT, "Critical difference of ranks at 0.05 (Nemenyi): %.2f.", comparison.criticalDifference());
        List<int[]> cliques = comparison.cliques();
        if (cliques.isEmpty()) {
            return Optional.of(distance + " All detectors are told apart.");
        }
        StringBuilder text = new StringBuilder(distance + " Not told apart:\n");
        for (int[] clique : cliques) {
            int last = clique[clique.length - 1];
            text.append("\n- places " + (clique[0] + 1) + " to " + (last + 1) + ": " + name(comparison, clique[0])
                    + " to " + name(comparison, last));
        }
        return Optional.of(text.toString());
    }

    private static String name(Comparison comparison, int place) {
        return PlainMarkdown.of(comparison.standings().get(place).detector());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
