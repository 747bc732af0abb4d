package farpoint.weka;

import farpoint.IterativeTraining;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Optional;
import weka.gui.Logger;

/** Iterations of a detector, from the call by which Weka hands over the rows to the one that says it has had enough. */
final class IterativeRun {
    private final ParameterValues values;
    private final TrainingData data;
    private final TrainingFiles files;
    private final IterativeTraining training;
    private final int last;
    private String engine = "";

    /** Iterations of the model that was handed out last. */
    private int shown;

    /**
     * Starts a training, or goes on with one.
     *
     * @param data what to learn from
     * @param before the training to go on with, or null
     * @param log Weka's log, or null
     * @throws InvalidInputException if the rows or a parameter cannot be used, or do not continue that training
     * @throws InterruptedException if the calling thread was interrupted
     */
    IterativeRun(DetectorSpec spec, ParameterValues values, TrainingData data, IterativeTraining before, Logger log)
            throws InterruptedException {
        this.values = values;
        this.data = data;
        Table table = data.table();
        this.files = TrainingFiles.of(values);
        this.training = Computation.run(values, log, line -> engine = line, context -> {
            ScoringModel.tellStart(spec, values, engine, log);
            if (before == null) {
                return IterativeTraining.start(spec, values, table, context);
            }
            before.requireContinuedBy(values, table);
            return before;
        });
        this.shown = training.iterations();
        this.last = shown + IterativeTraining.planned(spec, values);
    }

    /** What is learnt from. */
    TrainingData data() {
        return data;
    }

    /** The files that the result is to be written to. */
    TrainingFiles files() {
        return files;
    }

    /** The training. */
    IterativeTraining training() {
        return training;
    }

    /** The iterations that the parameters ask for and that no model has shown yet. */
    int left() {
        return last - shown;
    }

    /** The iterations that were made and that no model has shown, as a stop came between. */
    int unshown() {
        return training.iterations() - shown;
    }

    /**
     * Makes iterations, of which those that were made and not shown are the first.
     *
     * @return the model of all iterations made; empty while there is none, since all networks so far have collapsed
     * @throws InterruptedException if the calling thread was interrupted; then there are as many left as before
     */
    Optional<ScoringModel> iterate(int count, Logger log) throws InterruptedException {
        return Computation.run(values, log, line -> {}, context -> {
            if (count > unshown()) {
                training.iterate(data.table(), count - unshown(), context);
            }
            Optional<ScoringModel> model = training.hasModel() ? Optional.of(model(context)) : Optional.empty();
            shown = training.iterations();
            return model;
        });
    }

    private ScoringModel model(ComputeContext context) {
        TrainedDetector trained = training.trained(data.table(), context);
        return ScoringModel.of(training.recorded(values), trained, data.table(), engine, context)
                .model();
    }

    /**
     * Makes sure that the iterations made give a model.
     *
     * @throws InvalidInputException if they do not
     * @throws InterruptedException if the calling thread was interrupted
     */
    void requireModel() throws InterruptedException {
        if (training.iterations() == 0) {
            throw new InvalidInputException(
                    "No network was asked for, so there is no model. IterativeClassifierOptimizer ends like this after an error"
                            + " that it has printed, or if its metric finds no number of networks better than none; then try"
                            + " '-metric \"roc area\"'.");
        }
        Computation.runSmall(context -> training.trained(data.table(), context));
    }
}
