package farpoint.weka.tab.act;

import farpoint.weka.DetectorClassifier;
import farpoint.weka.tab.result.Mark;
import java.util.Optional;
import java.util.function.Supplier;
import weka.classifiers.outlier.DeepSAD;
import weka.classifiers.outlier.ScoreBoost;

/** A detector that learns from the rows that a person has marked, and from all others. */
public enum Learner {
    /** Detectors that need no labels, and what learns from few labels besides. */
    SCORE_BOOST("ScoreBoost", ScoreBoost::new) {
        @Override
        Optional<String> obstacle(Snapshot run) {
            return run.count(Mark.OUTLIER) > 0
                    ? tooManyOutliers(run)
                    : Optional.of(
                            "ScoreBoost learns from rows that are marked as outliers, and no row is: mark some with O."
                                    + (run.count(Mark.NORMAL) > 0
                                            ? " DeepSAD learns from rows marked as normal alone."
                                            : ""));
        }

        @Override
        Optional<String> doubt(Snapshot run) {
            int outliers = run.count(Mark.OUTLIER);
            return outliers >= FEW
                    ? Optional.empty()
                    : Optional.of("ScoreBoost learns little from " + (outliers == 1 ? "one row" : outliers + " rows")
                            + " marked as outlier: mark at least " + FEW + ".");
        }
    },

    /** Networks that draw normal rows together and push outliers away. */
    DEEP_SAD("DeepSAD", DeepSAD::new) {
        @Override
        Optional<String> obstacle(Snapshot run) {
            return run.count(Mark.OUTLIER) + run.count(Mark.NORMAL) > 0
                    ? tooManyOutliers(run)
                    : Optional.of(
                            "DeepSAD learns from rows that are marked as outliers or normal, and no row is: mark some"
                                    + " with O and N.");
        }

        @Override
        Optional<String> doubt(Snapshot run) {
            return run.count(Mark.OUTLIER) > 0
                    ? Optional.empty()
                    : Optional.of("No row is marked as outlier: DeepSAD learns only what normal rows are like.");
        }
    };

    /** Labelled outliers that ScoreBoost is made for; its documentation says so. */
    private static final int FEW = 5;

    /** What must be left beside the outliers. */
    private static final int OTHERS = 2;

    private final String title;
    private final Supplier<DetectorClassifier> maker;

    Learner(String title, Supplier<DetectorClassifier> maker) {
        this.title = title;
        this.maker = maker;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** With default settings. */
    DetectorClassifier classifier() {
        return maker.get();
    }

    /** Why it cannot learn from these marks, in one sentence; empty if it can. */
    abstract Optional<String> obstacle(Snapshot run);

    /** What is doubtful though it can learn, in one sentence. */
    abstract Optional<String> doubt(Snapshot run);

    private static Optional<String> tooManyOutliers(Snapshot run) {
        return run.rows() - run.count(Mark.OUTLIER) >= OTHERS
                ? Optional.empty()
                : Optional.of("All rows but " + (run.rows() - run.count(Mark.OUTLIER))
                        + " are marked as outliers: at least " + OTHERS + " must not be.");
    }
}
