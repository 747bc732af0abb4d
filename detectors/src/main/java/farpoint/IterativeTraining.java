package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.IterativeDetector;
import farpoint.detector.IterativeFit;
import farpoint.detector.OutlierModel;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.Serializable;

/**
 * The training of a {@link TrainedDetector} in iterations. It can be stored and go on later; it does not keep the training
 * table, so each call gets it again. For one thread at a time.
 */
public final class IterativeTraining implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String detector;
    private final ParameterValues values;
    private final Preprocessing preprocessing;
    private final long fingerprint;
    private final IterativeFit fit;

    private IterativeTraining(DetectorSpec spec, ParameterValues values, Table training, ComputeContext context) {
        IterativeDetector iterative = detector(spec, values);
        this.detector = spec.name();
        this.values = values.only(spec.parameters());
        this.preprocessing = Preprocessing.fit(training, iterative.scaling());
        DataMatrix rows = preprocessing.transform(training);
        this.fingerprint = rows.fingerprint();
        this.fit = iterative.start(rows, context);
    }

    /**
     * Prepares a training, without an iteration.
     *
     * @param spec a detector that learns in iterations
     * @param values its parameters; others, such as a host's own, are passed over
     * @param training the rows to learn from
     * @param context what the computation may use
     * @throws InvalidInputException if the table or a parameter cannot be used
     */
    public static IterativeTraining start(
            DetectorSpec spec, ParameterValues values, Table training, ComputeContext context) {
        return new IterativeTraining(spec, values, training, context);
    }

    private static IterativeDetector detector(DetectorSpec spec, ParameterValues values) {
        if (spec.create(values) instanceof IterativeDetector iterative) {
            return iterative;
        }
        throw new InvalidInputException("%s does not learn in iterations.", spec.name());
    }

    /** The number of iterations that these parameters ask for. */
    public static int planned(DetectorSpec spec, ParameterValues values) {
        return detector(spec, values).iterations();
    }

    /**
     * Makes sure that these parameters and rows continue this training. The parameter of the number of iterations may differ:
     * it says how many are to be added.
     *
     * @throws InvalidInputException if another parameter or the rows differ, or there would be too many iterations
     */
    public void requireContinuedBy(ParameterValues others, Table training) {
        DetectorSpec spec = Detectors.byName(detector);
        Parameter<Integer> count = detector(spec, values).iterationsParameter();
        for (Parameter<?> p : spec.parameters()) {
            if (p != count && !values.get(p).equals(others.get(p))) {
                throw new InvalidInputException(
                        "The training of %s goes on only with the parameters that it was begun with: '%s' was %s and is"
                                + " now %s.",
                        detector, p.name(), p.text(values.get(p)), p.text(others.get(p)));
            }
        }
        count.check(fit.iterations() + planned(spec, others));
        prepare(training);
    }

    /** The number of iterations made. */
    public int iterations() {
        return fit.iterations();
    }

    /**
     * Makes iterations; if that fails, this training is as before.
     *
     * @param training the table that the training was begun with
     * @param count how many, at least 1
     * @param context what the computation may use
     * @throws InvalidInputException if it is another table, or there would be more iterations than the parameter allows
     */
    public void iterate(Table training, int count, ComputeContext context) {
        DetectorSpec spec = Detectors.byName(detector);
        detector(spec, values).iterationsParameter().check(fit.iterations() + count);
        fit.iterate(prepare(training), count, context);
    }

    /** Whether what was learned is enough to score rows. */
    public boolean hasModel() {
        return fit.hasModel();
    }

    /**
     * The detector as trained by the iterations made: the same bits as a detector that was fitted with so many.
     *
     * @param training the table that the training was begun with
     * @param context what the computation may use
     * @throws InvalidInputException if it is another table, or there is no model yet
     */
    public TrainedDetector trained(Table training, ComputeContext context) {
        DetectorSpec spec = Detectors.byName(detector);
        OutlierModel model = fit.model(prepare(training));
        return TrainedDetector.of(spec, recorded(values), preprocessing, model, training, context);
    }

    /** The values with the number of iterations made in place of another one. */
    public ParameterValues recorded(ParameterValues anyValues) {
        IterativeDetector iterative = detector(Detectors.byName(detector), anyValues);
        return fit.iterations() == iterative.iterations()
                ? anyValues
                : anyValues.with(iterative.iterationsParameter(), fit.iterations());
    }

    private DataMatrix prepare(Table training) {
        DataMatrix rows = preprocessing.transform(training);
        if (rows.fingerprint() != fingerprint) {
            throw new InvalidInputException(
                    "The training of %s goes on only with the rows that it was begun with, in the same order. These are"
                            + " others.",
                    detector);
        }
        return rows;
    }
}
