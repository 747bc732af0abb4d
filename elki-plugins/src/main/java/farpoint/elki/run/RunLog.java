package farpoint.elki.run;

import elki.logging.Logging;
import elki.logging.statistics.DoubleStatistic;
import elki.logging.statistics.LongStatistic;
import elki.logging.statistics.StringStatistic;
import farpoint.ShiftWatch;
import farpoint.TrainedDetector;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.modelfile.ModelFile;
import farpoint.run.Progress;
import farpoint.threshold.ScoreTies;
import farpoint.threshold.Threshold;
import java.util.List;

/**
 * What a run tells through ELKI's log, shown with {@code -time} (figures) and {@code -verbose} (progress too); warnings are
 * always shown.
 */
public final class RunLog {
    private final Logging log;
    private final String prefix;

    /**
     * Creates the log of a run.
     *
     * @param prefix what the names of figures start with
     */
    public RunLog(Logging log, String prefix) {
        this.log = log;
        this.prefix = prefix;
    }

    /** The listener for progress. */
    public Progress progress() {
        return TaskProgress.of(log);
    }

    /** Logs a line. */
    void line(String text) {
        log.statistics(text);
    }

    /** Warns. */
    void warning(String text) {
        log.warning(text);
    }

    /** Tells something that was asked for; shown always. */
    public void note(String text) {
        log.warning(text);
    }

    /** Logs what there is to tell about a model, its seed first, which makes it reproducible. */
    public void model(TrainedDetector trained) {
        String seed = trained.provenance().parameters().get(CommonParameters.SEED.name());
        if (seed != null) {
            figure("Seed", CommonParameters.SEED.parse(seed));
        }
        figure("Training rows", trained.provenance().rows());
        figure("Attributes", trained.provenance().attributes());
        List<String> dropped = trained.preprocessing().droppedAttributes();
        if (!dropped.isEmpty()) {
            figure("Constant attributes left out", String.join(", ", dropped));
        }
        trained.summary().forEach(this::figure);
        trained.notes().forEach(log::warning);
        trained.warnings().forEach(log::warning);
    }

    /** Warns of attributes that look like others than those of the training data. */
    public void foreign(TrainedDetector trained, Table scored) {
        List<String> foreign = trained.preprocessing().foreignAttributes(scored);
        Preprocessing.foreignWarning(foreign).ifPresent(log::warning);
    }

    /** Logs what a threshold is, and warns if it can flag few of so many rows. */
    public void threshold(Threshold threshold, int rows) {
        figure("Threshold", threshold.text());
        threshold.doubt(rows).ifPresent(log::warning);
    }

    /** Warns if rows and their scores by a model come from elsewhere than those that it was trained on. */
    public void shift(ModelFile model, Table rows, double[] scores) {
        ShiftWatch.warning(model.detector(), model.threshold(), rows, scores).ifPresent(log::warning);
    }

    /** Warns if the scores tell no outlier from a normal row. */
    public void scores(double[] scores) {
        ScoreTies.warning(scores).ifPresent(log::warning);
    }

    private void figure(String name, Object value) {
        if (!log.isStatistics()) {
            return;
        }
        String key = prefix + "." + name;
        if (value instanceof Integer || value instanceof Long) {
            log.statistics(new LongStatistic(key, ((Number) value).longValue()));
        } else if (value instanceof Number number) {
            log.statistics(new DoubleStatistic(key, number.doubleValue()));
        } else {
            log.statistics(new StringStatistic(key, String.valueOf(value)));
        }
    }
}
