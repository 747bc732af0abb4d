package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.TypeInformation;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.relation.Relation;
import elki.logging.Logging;
import elki.outlier.OutlierAlgorithm;
import elki.result.outlier.OutlierResult;
import elki.utilities.exceptions.AbortException;
import farpoint.elki.input.ColumnNames;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * A detector as an ELKI algorithm: learns from the database, or from a training source of its own, or is loaded from a
 * model file, and scores the database. Higher scores are more outlying. It keeps nothing of a run, so it can be run again.
 */
public abstract class DetectorAlgorithm implements OutlierAlgorithm {
    private static final String WHY = "why";

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
        return EngineRun.inOneSentence(() -> score(DetectorInput.of(
                database,
                settings.spec().classUse(),
                settings.databaseLabels(),
                settings.files().database())));
    }

    /**
     * Scores a relation, without classes.
     *
     * @param relation vectors of one length; NaN is a missing value
     * @return one score a row
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    public OutlierResult run(Relation<? extends NumberVector> relation) {
        return EngineRun.inOneSentence(() -> score(
                new DetectorInput(relation, Optional.empty(), settings.files().database())));
    }

    private OutlierResult score(DetectorInput input) {
        if (input.vectors().size() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        RunLog log = new RunLog(Logging.getLogger(getClass()), getClass().getName());
        DetectorRun run = EngineRun.with(settings.run(), log, context -> DetectorRun.of(settings, input, log, context));
        log.model(run.trained());
        log.scores(run.scores());
        OutlierResult result = DetectorScores.result(
                settings.spec().title(),
                input.vectors(),
                run.scores(),
                run.trained().model().lowerBound());
        ModelText.add(run, ColumnNames.texts(input.vectors(), input.file()), result);
        run.threshold()
                .ifPresent(t -> FlagRelations.add(t.forRows(run.scores()), run.scores(), input.vectors(), result));
        run.members().ifPresent(said -> MemberRelations.add(said, input.vectors(), result));
        if (settings.training().isEmpty()) {
            run.diagnostics().ifPresent(d -> MaskRelations.add(d, input.vectors(), result));
        }
        if (settings.explained() > 0) {
            TextRelation.add(WHY, List.of(run.why().byRow(run.scores().length)), input.vectors(), result);
        }
        run.more().add(input.vectors(), result);
        new ScoredData(
                        input,
                        run,
                        settings.training().isEmpty()
                                && settings.models().load().isEmpty())
                .addTo(result);
        return result;
    }

    @Override
    public String toString() {
        return settings.spec().name();
    }
}
