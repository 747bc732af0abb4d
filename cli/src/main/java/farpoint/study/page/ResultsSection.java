package farpoint.study.page;

import farpoint.report.Html;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Findings;
import farpoint.study.compare.Measure;
import farpoint.study.compare.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The results by detector and set, with what they say. */
final class ResultsSection {
    private static final List<String> COLUMNS =
            List.of(Words.RANK, Words.MEAN, Words.DEVIATION, Words.CHANCE, Words.ADJUSTED);

    private ResultsSection() {}

    static void write(Html html, StudyView view) {
        for (Measure measure : Measure.values()) {
            view.comparisons(measure).forEach(comparison -> {
                Panel.of(comparison).open(html);
                findings(html, comparison);
                table(html, comparison);
                html.close();
            });
        }
        rules(html);
    }

    private static void findings(Html html, Comparison comparison) {
        html.open("ul", "class", "findings");
        Findings.of(comparison)
                .forEach(sentence -> html.open("li").sentence(sentence).close());
        html.close();
    }

    private static void table(Html html, Comparison comparison) {
        List<Standing> standings = comparison.standings();
        if (standings.isEmpty()) {
            return;
        }
        double[] best = Arrays.stream(comparison.means())
                .mapToDouble(set -> Arrays.stream(set).max().orElseThrow())
                .toArray();
        // The mean over one set is that of the set.
        List<String> sets = comparison.overSeeds() ? List.of() : comparison.sets();
        SortedTable table = new SortedTable(html, Words.RESULTS_CAPTION, COLUMNS, sets, true);
        for (int j = 0; j < standings.size(); j++) {
            Standing standing = standings.get(j);
            table.row(standing.detector())
                    .cell(String.format(Locale.ROOT, "%.2f", standing.rank()), false)
                    .cell(share(standing.mean()), false)
                    .cell(share(standing.deviation()), false)
                    .cell(Findings.chance(standing.chance()), false)
                    .cell(Findings.chance(standing.adjusted()), false);
            for (int set = 0; set < sets.size(); set++) {
                double mean = comparison.means()[set][j];
                table.cell(share(mean), mean == best[set]);
            }
            table.endRow();
        }
        table.end();
    }

    /** A measure or its deviation; nothing where there is none. */
    static String share(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static void rules(Html html) {
        html.open("details", "open", "").element("summary", Words.RULES).open("dl", "class", "facts");
        rule(html, Words.RANK, Words.RANK_RULE);
        rule(html, Words.MEAN, Words.MEAN_RULE);
        rule(html, Words.DEVIATION, Words.DEVIATION_RULE);
        rule(html, Words.CHANCE, Words.CHANCE_RULE);
        rule(html, Words.ADJUSTED, Words.ADJUSTED_RULE);
        rule(html, Measure.ROC_AUC.text(), Words.ROC_RULE);
        rule(html, "precision", Words.PRECISION_RULE);
        html.close().close();
    }

    private static void rule(Html html, String name, String rule) {
        html.element("dt", name).element("dd", rule);
    }
}
