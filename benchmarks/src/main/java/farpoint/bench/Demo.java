package farpoint.bench;

import farpoint.Detectors;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deepsad.DeepSAD;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.stats.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the detectors on shipped data through ELKI's command line and through the installed Weka package, and prints one
 * table that shows that the two agree. Every number comes from the files that the hosts wrote.
 */
public final class Demo {
    private static final List<String> SETS = List.of("ionosphere", "satimage-2", "shuttle");

    private static final String LABELED_SHARE = "0.05";
    private static final int MANY_ROWS = 300;

    private Demo() {}

    /** Prints the table; ends with status 1 if the hosts disagree in any bit of any score. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("farpoint.script"));
        Path data = Path.of(System.getProperty("farpoint.data"));
        Path scratch = Files.createTempDirectory("farpoint-demo");
        boolean agree = true;
        System.out.println(
                "| data set | detector | parameters | ROC AUC in ELKI | in Weka | seconds in ELKI | in Weka | equal scores |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|");
        for (String set : SETS) {
            Path file = data.resolve(set + ".arff");
            boolean[] outliers = HostRun.outliers(file);
            for (DetectorSpec spec : Detectors.all()) {
                Settings settings = settings(spec, outliers.length);
                HostRun elki = HostRun.elki(script, file, spec, settings, scratch);
                HostRun weka = HostRun.weka(script, file, spec, settings, scratch);
                int equal = equalScores(elki.scores(), weka.scores());
                agree &= equal == outliers.length;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %.4f | %.4f | %.1f | %.1f | %d of %d |%n",
                        set,
                        spec.name(),
                        settings,
                        Ranking.of(elki.scores(), outliers).rocAuc(),
                        Ranking.of(weka.scores(), outliers).rocAuc(),
                        elki.seconds(),
                        weka.seconds(),
                        equal,
                        outliers.length);
            }
        }
        System.out.println(
                "All detectors learn from the rows that they score, outliers included; Deep SAD from the labels of "
                        + LABELED_SHARE + " of the rows as well.");
        if (!agree) {
            System.err.println("farpoint: the hosts disagree; their files are in " + scratch);
            System.exit(1);
        }
        HostRun.delete(scratch);
    }

    /**
     * Few labels for the detector that learns from labels, since the table judges it on all rows; one network instead of
     * several on many rows, so that the whole ends soon.
     */
    private static Settings settings(DetectorSpec spec, int rows) {
        Map<String, String> values = new TreeMap<>();
        if (spec.classUse() == ClassUse.OUTLIER_LABELS) {
            values.put(DeepSAD.LABELED_FRACTION.name(), LABELED_SHARE);
        }
        if (spec.parameters().contains(NeuralSettings.ENSEMBLE_SIZE) && rows > MANY_ROWS) {
            values.put(NeuralSettings.ENSEMBLE_SIZE.name(), "1");
        }
        return new Settings(values);
    }

    private static int equalScores(double[] a, double[] b) {
        int equal = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            equal += Double.compare(a[i], b[i]) == 0 ? 1 : 0;
        }
        return equal;
    }
}
