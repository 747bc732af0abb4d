package farpoint.study;

import farpoint.study.page.StudyInput;
import farpoint.study.page.StudyInput.Setting;
import java.util.ArrayList;
import java.util.List;

/** Made-up runs. */
public final class StudySamples {
    /** Acts where it becomes markup. */
    public static final String HOSTILE = "</td><img src=http://fetched.invalid/x.png onerror=alert(1)>\"'&\u202E|`*";

    private static final double[] POLLUTIONS = {0, 0.01, 0.05, 0.1};
    private static final double[] LABELS = {0, 0.01, 0.05};

    private StudySamples() {}

    /** Runs of sets x detectors x pollutions x labels x seeds; detectors of higher numbers are worse, and pollution harms. */
    public static List<RunResult> runs(int sets, int detectors, int pollutions, int labels, int seeds) {
        List<RunResult> runs = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            for (int detector = 0; detector < detectors; detector++) {
                for (int p = 0; p < pollutions; p++) {
                    for (int l = 0; l < labels; l++) {
                        for (int seed = 1; seed <= seeds; seed++) {
                            runs.add(run(set, detector, POLLUTIONS[p], LABELS[l], seed));
                        }
                    }
                }
            }
        }
        return runs;
    }

    private static RunResult run(int set, int detector, double pollution, double labels, int seed) {
        double noise = (set * 389 + detector * 623 + seed * 71 + set * detector * 37) % 1009 / 1009.0;
        double auc = Math.min(1, 0.97 - 0.015 * detector - 1.2 * pollution + labels - 0.12 * noise - 0.01 * (set % 7));
        return new RunResult(
                "set" + (set + 1),
                "Detector" + (detector + 1),
                pollution,
                labels,
                seed,
                auc,
                auc * 0.7,
                auc * 0.6,
                0.2 + detector * 0.7 + set * 0.1);
    }

    /** A run with names of its own. */
    public static RunResult run(String set, String detector, int seed, double value) {
        return new RunResult(set, detector, 0, 0, seed, value, value, value, 1);
    }

    /** A page of some runs. */
    public static StudyInput input(List<RunResult> runs) {
        return new StudyInput(
                "Which detector ranks best",
                List.of(
                        new Setting("seeds", "1 to 5"),
                        new Setting("ionosphere.arff", "sha256 " + "0123456789abcdef".repeat(4))),
                runs.stream().map(RunResult::detector).distinct().toList(),
                runs,
                runs,
                List.of("2 runs failed: DeepSVDD on glass."));
    }
}
