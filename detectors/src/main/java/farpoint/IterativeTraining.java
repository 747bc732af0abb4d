package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.IterativeDetector;
import farpoint.detector.IterativeFit;
import farpoint.neighbors.EngineWatch;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * The training of a {@link TrainedDetector} in iterations, with the rows to learn from. What was learnt can be {@link #stored}
 * without them, to go on later. For one thread at a time.
 */
public final class IterativeTraining {
    private final DetectorSpec spec;
    private final ParameterValues values;
    private final Preprocessing preprocessing;
    private final Table table;
    private final DataMatrix rows;
    private final IterativeFit fit;
    private String engine;

    private IterativeTraining(
            DetectorSpec spec,
            ParameterValues values,
            Preprocessing preprocessing,
            Table table,
            DataMatrix rows,
            String engine,
            IterativeFit fit) {
        this.spec = spec;
        this.values = values.only(spec.parameters());
        this.preprocessing = preprocessing;
        this.table = table;
        this.rows = rows;
        this.engine = engine;
        this.fit = fit;
    }

    /**
     * Prepares a training, without an iteration.
     *
     * @param spec a detector that learns in iterations
     * @param values its parameters; others, such as a host's own, are passed over
     * @param table the rows to learn from
     * @param context what the computation may use
     * @throws InvalidInputException if the table or a parameter cannot be used
     */
    public static IterativeTraining start(
            DetectorSpec spec, ParameterValues values, Table table, ComputeContext context) {
        IterativeDetector iterative = detector(spec, values);
        Preprocessing preprocessing = Preprocessing.fit(table, iterative.scaling(), iterative.missing(), context);
        DataMatrix rows = preprocessing.transform(table, context);
        EngineWatch watch = new EngineWatch(context);
        IterativeFit fit = iterative.start(rows, watch.context());
        return new IterativeTraining(spec, values, preprocessing, table, rows, watch.description(), fit);
    }

    /**
     * Goes on with a training. The parameter of the number of iterations may differ: it says how many are to be added. One
     * that is newer than what was stored counts as begun with its {@link Parameter#earlierValue}.
     *
     * @param stored what was learnt before; it is not changed
     * @param values the parameters
     * @param table the rows
     * @param context what the computation may use
     * @throws InvalidInputException if another parameter or the rows differ, or there would be too many iterations
     */
    public static IterativeTraining resume(
            StoredTraining stored, ParameterValues values, Table table, ComputeContext context) {
        ParameterValues before = stored.provenance().values();
        DetectorSpec spec = Detectors.byName(stored.provenance().detector());
        IterativeDetector detector = detector(spec, before);
        Parameter<Integer> count = detector.iterationsParameter();
        for (Parameter<?> p : spec.parameters()) {
            if (p != count && !before.get(p).equals(values.get(p))) {
                throw new InvalidInputException(
                        "The training of %s goes on only with the parameters that it was begun with: '%s' was %s and is"
                                + " now %s.",
                        spec, p.name(), p.text(before.get(p)), p.text(values.get(p)));
            }
        }
        DataMatrix rows = stored.preprocessing().transform(table, context);
        if (rows.fingerprint() != stored.fingerprint()) {
            throw new InvalidInputException(
                    "The training of %s goes on only with the rows that it was begun with, in the same order. These are"
                            + " others.",
                    spec);
        }
        IterativeFit fit = detector.resume(stored.fit(), rows);
        count.check(fit.iterations() + planned(spec, values));
        String engine = stored.provenance().engine();
        return new IterativeTraining(spec, before, stored.preprocessing(), table, rows, engine, fit);
    }

    /** What was learnt, without the rows. */
    public StoredTraining stored() {
        Provenance provenance = Provenance.of(spec, values, table.rows(), table.columns(), engine);
        State learnt = new State();
        fit.writeTo(learnt);
        return new StoredTraining(provenance, preprocessing, rows.fingerprint(), learnt);
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

    /** The number of iterations made. */
    public int iterations() {
        return fit.iterations();
    }

    /**
     * Makes iterations; if that fails, this training is as before.
     *
     * @param count how many, at least 1
     * @param context what the computation may use
     * @throws InvalidInputException if there would be more iterations than the parameter allows
     */
    public void iterate(int count, ComputeContext context) {
        detector(spec, values).iterationsParameter().check(fit.iterations() + count);
        EngineWatch watch = new EngineWatch(context);
        fit.iterate(rows, count, watch.context());
        engine = watch.description().isEmpty() ? engine : watch.description();
    }

    /** Whether what was learned is enough to score rows. */
    public boolean hasModel() {
        return fit.hasModel();
    }

    /**
     * What the iterations made give: the same bits as a training with so many.
     *
     * @throws InvalidInputException if there is no model yet
     */
    public Training training() {
        ComputeContext alone = ComputeContext.withDefaults().withThreads(1).withCancelCheck(() -> false);
        return Training.of(spec, recorded(values), preprocessing, fit.fitted(rows), table, engine, alone);
    }

    /** The values with the number of iterations made in place of another one. */
    public ParameterValues recorded(ParameterValues anyValues) {
        IterativeDetector iterative = detector(spec, anyValues);
        return fit.iterations() == iterative.iterations()
                ? anyValues
                : anyValues.with(iterative.iterationsParameter(), fit.iterations());
    }
}
