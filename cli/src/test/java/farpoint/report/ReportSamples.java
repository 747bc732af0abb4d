package farpoint.report;

import farpoint.Detectors;
import farpoint.Explanations;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.EpochDiagnostics;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports for tests. */
final class ReportSamples {
    /** What names and values must never do. */
    static final String HOSTILE =
            "</script><script>alert(1)</script><img src=http://example.invalid/x onerror=alert(2)>\"'&amp;";

    private static final int ROWS = 60;

    private ReportSamples() {}

    /** Rows of a cluster, of which the last one has a value that is far off. */
    private static Table table(String first, String second, List<String> categories) {
        Random random = new Random(5);
        double[] x = random.doubles(ROWS).toArray();
        double[] y = random.doubles(ROWS).toArray();
        double[] kinds = IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray();
        x[ROWS - 1] = 50;
        return Table.builder(ROWS)
                .addNumeric(first, x)
                .addNumeric(second, y)
                .add(Attribute.nominal("kind", categories), kinds)
                .build();
    }

    /** A report with nothing but rows and scores. */
    static ReportInput bare() {
        Table table = table("x", "y", List.of("a", "b"));
        return ReportInput.of(table, new Random(6).doubles(ROWS).toArray()).build();
    }

    /** A report with all sections. */
    static ReportInput full() {
        return full("x", "a value");
    }

    /** A report of a trained detector with all sections, in which a name and a text of the user's stand wherever they can. */
    static ReportInput full(String name, String text) {
        Table table = table(name, name + "2", List.of(text, "b"));
        DetectorSpec spec = Detectors.byName("GaussianMahalanobis");
        ComputeContext context = ComputeContext.withDefaults();
        Training training = Training.of(spec, spec.defaults(), table, context);
        double[] scores = training.scores();
        Threshold threshold = Threshold.atContamination(scores, 0.1);
        int[] ids = IntStream.range(0, ROWS).map(i -> i == ROWS - 1 ? 1 : 0).toArray();
        RowClasses classes = new RowClasses(List.of(text, "outlier"), ids);
        return ReportInput.of(table, scores)
                .source(name)
                .command("score '" + text + "'")
                .trained(training.detector())
                .texts(new RowTexts(
                        List.of(name, "note", name + "2"),
                        List.of("note"),
                        (row, column) -> column == 1 ? text : String.valueOf(row)))
                .threshold(threshold)
                .why(Explanations.ofFirst(training.detector(), table, scores, 30, true, context)
                        .withAdvice(training.detector(), table, scores, threshold.value(), context))
                .labels(OutlierLabels.of("the column '" + name + "'", classes).orElseThrow())
                .members(members(name, scores))
                .diagnostics(diagnostics(name))
                .audit(AuditSamples.of(ROWS, name, ROWS - 1, 3))
                .notes(List.of("Note of " + name + "."))
                .warnings(List.of("Doubt of " + text + "."))
                .build();
    }

    private static MemberScores members(String name, double[] scores) {
        double[] z = new double[2 * scores.length];
        for (int i = 0; i < scores.length; i++) {
            z[2 * i] = scores[i];
            z[2 * i + 1] = Math.sin(i);
        }
        return new MemberScores(List.of(name, "other"), new double[] {0.5, 0.5}, z, scores);
    }

    private static TrainingDiagnostics diagnostics(String phase) {
        List<RowDiagnostics> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new RowDiagnostics(false, 10, i == 3 ? 9 : 0, 0, i == 3 ? 8 : 0, i == 3 ? 1 : 0, i == 3))
                .toList();
        List<EpochDiagnostics> epochs = IntStream.rangeClosed(1, 5)
                .mapToObj(e -> new EpochDiagnostics(phase, e, 4, 0.01, 1.0 / e, 0.1))
                .toList();
        return new TrainingDiagnostics(rows, epochs);
    }
}
