package farpoint.report;

import farpoint.diagnostics.EpochDiagnostics;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the training of networks tells: how the loss fell, and which rows would not fit. */
final class TrainingSection {
    private static final int MOST_SUSPECTS = 25;

    private TrainingSection() {}

    static void write(Html html, View view, TrainingDiagnostics training) {
        Map<String, List<EpochDiagnostics>> phases = training.epochs().stream()
                .collect(Collectors.groupingBy(EpochDiagnostics::phase, LinkedHashMap::new, Collectors.toList()));
        html.open("div", "class", "charts");
        phases.forEach((phase, epochs) -> losses(html, phase, epochs));
        html.close();
        if (training.rows().size() == view.rows()) {
            suspects(html, view, training);
        }
    }

    private static void losses(Html html, String phase, List<EpochDiagnostics> epochs) {
        double[] x = epochs.stream().mapToDouble(EpochDiagnostics::epoch).toArray();
        double[] y = epochs.stream().mapToDouble(EpochDiagnostics::mean).toArray();
        if (Arrays.stream(y).anyMatch(v -> !Double.isFinite(v))) {
            return;
        }
        html.open("figure").element("h3", Texts.LOSS.formatted(phase));
        Chart chart = new Chart(html, Axis.of(Texts.EPOCH, ValueScale.PLAIN, x), Axis.of(Texts.TYPICAL_LOSS, y));
        double first = y[0];
        double last = y[y.length - 1];
        chart.open(
                Texts.LOSS_ALTERNATIVE.formatted(Numbers.of(first), Numbers.of(last), Numbers.count(y.length, "epoch")),
                false);
        chart.path(x, y, "curve");
        chart.close();
        double masked = epochs.get(epochs.size() - 1).maskedShare();
        html.element("figcaption", Texts.LOSS_RULE.formatted(Numbers.percent(masked)))
                .close();
    }

    private static void suspects(Html html, View view, TrainingDiagnostics training) {
        int[] suspects = training.suspects();
        html.element("h3", Texts.SUSPECTS);
        html.element("p", Texts.SUSPECTS_RULE);
        if (suspects.length == 0) {
            html.element("p", Texts.NO_SUSPECTS);
            return;
        }
        int shown = Math.min(MOST_SUSPECTS, suspects.length);
        String caption = Texts.SUSPECTS_CAPTION.formatted(Numbers.count(shown), Numbers.count(suspects.length));
        Tables.head(
                html, caption, List.of(Texts.ROW, Texts.SCORE, Texts.LAST_Z, Texts.MASK_RATE, Texts.LEFT_OUT_BEFORE));
        for (int row : Arrays.copyOf(suspects, shown)) {
            RowDiagnostics of = training.rows().get(row);
            Tables.row(
                    html,
                    List.of(
                            String.valueOf(row + 1),
                            Numbers.of(view.score(row)),
                            Numbers.of(of.lastZ()),
                            of.timesSeen() == 0 ? Texts.NEVER_JUDGED : Numbers.percent(of.maskRate()),
                            of.leftOut() ? Texts.YES : Texts.NO));
        }
        Tables.end(html);
    }
}
