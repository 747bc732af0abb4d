package farpoint.weka;

import farpoint.IterativeTraining;
import farpoint.StoredTraining;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Optional;
import java.util.function.Function;
import weka.gui.Logger;

/** Iterations of a detector, from the call by which Weka hands over the rows to the one that says it has had enough. */
final class IterativeRun {
    private final ParameterValues values;
    private final TrainingData data;
    private final TrainingFiles files;
    private final IterativeTraining training;
    private final DetectorSpec spec;
    private final int last;
    private final StringBuilder engine = new StringBuilder();

    /**
     * Starts a training, or goes on with one.
     *
     * @param data what to learn from
     * @param before the training to go on with, or null
     * @param log Weka's log, or null
     * @throws InvalidInputException if the rows or a parameter cannot be used, or do not continue that training
     * @throws InterruptedException if the calling thread was interrupted
     */
    IterativeRun(DetectorSpec spec, ParameterValues values, TrainingData data, StoredTraining before, Logger log)
            throws InterruptedException {
        this.spec = spec;
        this.values = values;
        this.data = data;
        Table table = data.table();
        this.files = TrainingFiles.of(values);
        ScoringModel.tellStart(spec, values, log);
        this.training = compute(
                log,
                context -> before == null
                        ? IterativeTraining.start(spec, values, table, context)
                        : IterativeTraining.resume(before, values, table, context));
        this.last = training.iterations() + IterativeTraining.planned(spec, values);
    }

    /** What there is to tell of the engine is told once. */
    private <T> T compute(Logger log, Function<ComputeContext, T> task) throws InterruptedException {
        return Computation.train(
                values,
                log,
                line -> {
                    if (engine.isEmpty()) {
                        ScoringModel.tellEngine(spec, line, engine, log);
                    }
                },
                task);
    }

    /** What is learnt from. */
    TrainingData data() {
        return data;
    }

    /** The files that the result is to be written to. */
    TrainingFiles files() {
        return files;
    }

    /** What was learnt, to go on with later. */
    StoredTraining stored() {
        return training.stored();
    }

    /** The iterations that the parameters ask for and that were not made. */
    int left() {
        return last - training.iterations();
    }

    /**
     * Makes iterations.
     *
     * @param count how many; none is made if it is 0
     * @return the model of all iterations made; empty while there is none, since all networks so far have collapsed
     * @throws InterruptedException if the calling thread was interrupted; then there are as many left as before
     */
    Optional<ScoringModel> iterate(int count, Logger log) throws InterruptedException {
        if (count > 0) {
            compute(log, context -> {
                training.iterate(count, context);
                return null;
            });
        }
        return training.hasModel() ? Optional.of(model(log)) : Optional.empty();
    }

    private ScoringModel model(Logger log) throws InterruptedException {
        ScoringModel.Fit fit = compute(log, context -> {
            Training all = training.training();
            return new ScoringModel.Fit(all, all.threshold(values, data.table(), context));
        });
        return ScoringModel.of(training.recorded(values), fit, engine.toString())
                .model();
    }

    /**
     * Makes sure that the iterations made give a model.
     *
     * @throws InvalidInputException if they do not
     */
    void requireModel() {
        if (training.iterations() == 0) {
            throw new InvalidInputException(
                    "No network was asked for, so there is no model. IterativeClassifierOptimizer ends like this after an error"
                            + " that it has printed, or if its metric finds no number of networks better than none; then try"
                            + " '-metric \"roc area\"'.");
        }
        training.training();
    }
}
