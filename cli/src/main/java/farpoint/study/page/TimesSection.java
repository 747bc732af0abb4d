package farpoint.study.page;

import farpoint.chart.NumberText;
import farpoint.report.Html;
import farpoint.stats.Quantiles;
import farpoint.study.RunResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the runs took. */
final class TimesSection {
    private static final List<String> COLUMNS =
            List.of(Words.RUNS, Words.MEDIAN, Words.MEAN, Words.LONGEST, Words.TOTAL);

    private TimesSection() {}

    static void write(Html html, StudyView view) {
        List<String> sets = view.sets().size() > 1 ? view.sets() : List.of();
        Map<String, List<RunResult>> byDetector = view.input().made().stream()
                .filter(run -> Double.isFinite(run.seconds()))
                .collect(Collectors.groupingBy(RunResult::detector, LinkedHashMap::new, Collectors.toList()));
        SortedTable table = new SortedTable(html, Words.TIMES_CAPTION, COLUMNS, sets, false);
        byDetector.forEach((detector, runs) -> {
            double[] seconds = runs.stream().mapToDouble(RunResult::seconds).toArray();
            double total = Arrays.stream(seconds).sum();
            table.row(detector)
                    .cell(String.valueOf(seconds.length), false)
                    .cell(seconds(Quantiles.median(seconds.clone())), false)
                    .cell(seconds(total / seconds.length), false)
                    .cell(seconds(Arrays.stream(seconds).max().orElseThrow()), false)
                    .cell(seconds(total), false);
            Map<String, Double> means = runs.stream()
                    .collect(Collectors.groupingBy(RunResult::set, Collectors.averagingDouble(RunResult::seconds)));
            sets.forEach(set -> table.cell(means.containsKey(set) ? seconds(means.get(set)) : "", false));
            table.endRow();
        });
        table.end();
        boolean some = view.input().made().size() < view.input().runs().size();
        html.element("p", Words.TIMES_RULE + (some ? " " + Words.ONCE : ""), "class", "rule");
    }

    private static String seconds(double seconds) {
        return NumberText.of(seconds, 3, 1e9);
    }
}
