package farpoint;

import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Fitted;
import farpoint.detector.MemberScores;
import farpoint.detector.OutlierDetector;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.neighbors.EngineWatch;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.FiniteNumbers;
import farpoint.threshold.Threshold;
import java.util.Optional;

/**
 * What fitting a detector on a table gives.
 *
 * @param detector the fitted detector
 * @param scores the scores of the table's rows, see {@link Fitted#scores}; finite, one a row
 * @param diagnostics what the training made of the rows; empty if the detector cannot tell
 * @param members what the detector's members say of the rows; empty if it has none
 */
public record Training(
        TrainedDetector detector,
        double[] scores,
        Optional<TrainingDiagnostics> diagnostics,
        Optional<MemberScores> members) {
    /**
     * Fits a detector.
     *
     * @param spec the detector
     * @param values its parameters; others, such as a host's own, are passed over
     * @param table the rows to learn from
     * @param context what the computation may use
     * @throws InvalidInputException if the table or a parameter cannot be used
     */
    public static Training of(DetectorSpec spec, ParameterValues values, Table table, ComputeContext context) {
        OutlierDetector detector = spec.create(values);
        return of(
                spec,
                values,
                Preprocessing.fit(table, detector.scaling(), detector.missing(), context),
                table,
                context);
    }

    /**
     * Fits the same detector on some of the rows that this one was fitted on; the same attributes are left out.
     *
     * @throws InvalidInputException if the rows cannot be used
     */
    public Training again(Table some, ComputeContext context) {
        return again(detector, some, context);
    }

    /**
     * The same of a detector that tells, in its summary and its notes, that the rows are a sample.
     *
     * @param all the number of rows that they were drawn from
     * @param seed what they were drawn by
     */
    public Training ofSample(int all, long seed) {
        return new Training(detector.ofSample(all, seed), scores, diagnostics, members);
    }

    static Training again(TrainedDetector detector, Table some, ComputeContext context) {
        DetectorSpec spec = Detectors.byName(detector.provenance().detector());
        ParameterValues values =
                ParameterValues.restore(spec.parameters(), detector.provenance().parameters());
        OutlierDetector anew = spec.create(values);
        return of(
                spec,
                values,
                detector.preprocessing().refit(some, anew.scaling(), anew.missing(), context),
                some,
                context);
    }

    private static Training of(
            DetectorSpec spec,
            ParameterValues values,
            Preprocessing preprocessing,
            Table table,
            ComputeContext context) {
        EngineWatch watch = new EngineWatch(context);
        Fitted fitted = spec.create(values).fit(preprocessing.transform(table, context), watch.context());
        return of(spec, values, preprocessing, fitted, table, watch.description(), context);
    }

    /**
     * Joins what was fitted on a table.
     *
     * @param engine the engine that fitting searched with, in words; empty for none
     */
    static Training of(
            DetectorSpec spec,
            ParameterValues values,
            Preprocessing preprocessing,
            Fitted fitted,
            Table table,
            String engine,
            ComputeContext context) {
        TrainedDetector detector = TrainedDetector.of(spec, values, preprocessing, fitted, table, engine, context);
        return new Training(detector, FiniteNumbers.of(fitted.scores()), fitted.diagnostics(), fitted.members());
    }

    /**
     * The diagnostics, where they are asked for.
     *
     * @throws InvalidInputException if there are none
     */
    public TrainingDiagnostics requireDiagnostics() {
        return TrainingDiagnostics.required(diagnostics, detector.provenance().detector());
    }

    /**
     * The threshold that parameters ask for.
     *
     * @param values values of {@link RunParameters#FLAGGING}, and maybe others
     * @param table the rows that this training has learnt from
     * @param context what the computation may use
     * @throws InvalidInputException if the rule cannot be used here
     */
    public Threshold threshold(ParameterValues values, Table table, ComputeContext context) {
        return RunParameters.flagging(values)
                .threshold(
                        scores,
                        detector.model().theoreticalThreshold(),
                        () -> HeldOutScores.of(this, table, context),
                        context);
    }
}
