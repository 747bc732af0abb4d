package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.TypeInformation;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.relation.Relation;
import elki.datasource.DatabaseConnection;
import elki.logging.Logging;
import elki.outlier.OutlierAlgorithm;
import elki.result.outlier.OutlierResult;
import elki.utilities.exceptions.AbortException;
import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.Engines;
import farpoint.params.DetectorSpec;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A detector as an ELKI algorithm: learns from the database, or from a training source of its own, and scores the
 * database. Higher scores are more outlying. It keeps nothing of a run, so it can be run again.
 */
public abstract class DetectorAlgorithm implements OutlierAlgorithm {
    private final DetectorSettings settings;

    /** Creates the algorithm. */
    protected DetectorAlgorithm(DetectorSettings settings) {
        this.settings = settings;
    }

    @Override
    public TypeInformation[] getInputTypeRestriction() {
        return TypeUtil.array(TypeUtil.NUMBER_VECTOR_FIELD);
    }

    /**
     * Scores the first relation of vectors in a database. Classes are looked up only if the detector can use them, and
     * may be missing.
     *
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    @Override
    public OutlierResult autorun(Database database) {
        return inOneSentence(
                () -> score(DetectorInput.of(database, settings.spec().classUse())));
    }

    /**
     * Scores a relation, without classes.
     *
     * @param relation vectors of one length; NaN is a missing value
     * @return one score a row
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    public OutlierResult run(Relation<? extends NumberVector> relation) {
        return inOneSentence(() -> score(new DetectorInput(relation, Optional.empty())));
    }

    private OutlierResult score(DetectorInput input) {
        if (input.vectors().size() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        RunLog log = new RunLog(Logging.getLogger(getClass()), getClass().getName());
        String engineName = settings.run().get(RunParameters.ENGINE);
        try (DistanceEngine engine = Engines.open(engineName, getClass().getClassLoader(), log::line)) {
            ComputeContext context = ComputeContext.withDefaults()
                    .withEngine(engine)
                    .withThreads(settings.run().get(RunParameters.THREADS))
                    .withProgress(log.progress());
            log.start(settings.values());
            return score(input, context, log);
        }
    }

    private OutlierResult score(DetectorInput input, ComputeContext context, RunLog log) {
        DetectorSpec spec = settings.spec();
        TrainedDetector trained;
        double[] scores;
        if (settings.training().isPresent()) {
            DetectorInput training = load(settings.training().get(), spec);
            RelationTables.Pair tables = RelationTables.tables(training, input);
            trained = TrainedDetector.fit(spec, settings.values(), tables.training(), context);
            scores = trained.score(tables.scored(), context);
        } else {
            Table table = RelationTables.table(input);
            trained = TrainedDetector.fit(spec, settings.values(), table, context);
            scores = trained.scoreTraining(table, context);
        }
        log.model(trained);
        return DetectorScores.result(
                spec.title(), input.vectors(), scores, trained.model().lowerBound());
    }

    private static DetectorInput load(DatabaseConnection source, DetectorSpec spec) {
        Database database = new StaticArrayDatabase(source);
        database.initialize();
        return DetectorInput.of(database, spec.classUse());
    }

    /** ELKI shows the message of an AbortException, and no stack trace. */
    private static OutlierResult inOneSentence(Supplier<OutlierResult> run) {
        try {
            return run.get();
        } catch (InvalidInputException e) {
            throw new AbortException(e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return settings.spec().name();
    }
}
