package farpoint.weka;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.ShiftWatch;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.detector.CombinedModel;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.report.ReportBuilder;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.threshold.ScoreTies;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.gui.Logger;

/**
 * A trained detector with its threshold: what the classifiers and the filter keep after training, or read from a model
 * file. Serialisable, since Weka copies and stores schemes that way; it holds values only.
 */
public final class ScoringModel implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient ParameterValues values;
    private final transient TrainedDetector detector;
    private final transient Threshold threshold;
    private final transient String engine;

    /** What makes the training scores doubtful; null for nothing. */
    private final transient String doubt;

    private final transient Told told;
    private transient KeptOpen open;

    private ScoringModel(
            ParameterValues values,
            TrainedDetector detector,
            Threshold threshold,
            String engine,
            String doubt,
            Told told) {
        this.told = told;
        this.doubt = doubt;
        this.values = values;
        this.detector = detector;
        this.threshold = threshold;
        this.engine = engine;
    }

    /**
     * What training has told of its rows, which is not stored.
     *
     * @param diagnostics what it made of them
     * @param members what the members said of them
     */
    private record Told(Optional<TrainingDiagnostics> diagnostics, Optional<MemberScores> members) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    /**
     * What is stored of a model: text and the bytes of its file, which outlive the classes that read them.
     *
     * @param values the parameters that it was trained with, as text
     * @param file a model file
     * @param engine what there is to tell of the engine
     * @param doubt what makes the training scores doubtful, or null
     */
    private record Stored(Map<String, String> values, byte[] file, String engine, String doubt)
            implements Serializable {
        @Serial
        private Object readResolve() {
            ModelFile read = ModelFile.fromBytes(file);
            return new ScoringModel(
                    restored(read.detector()), read.detector(), read.threshold(), engine, doubt, Told.NOTHING);
        }

        /** Those of a run at least: a model that was read from a file has no others. */
        private ParameterValues restored(TrainedDetector detector) {
            DetectorSpec spec = Detectors.byName(detector.provenance().detector());
            List<Parameter<?>> stored = WekaParameters.of(spec).stream()
                    .filter(p -> RunParameters.COMPUTING.contains(p)
                            || values.containsKey(p.name())
                            || p.formerName().filter(values::containsKey).isPresent())
                    .toList();
            return ParameterValues.restore(stored, values);
        }
    }

    @Serial
    private Object writeReplace() {
        return new Stored(values.asText(), new ModelFile(detector, threshold).toBytes(), engine, doubt);
    }

    /** Models are read from {@link Stored} only. */
    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw StoredScheme.refusal(null);
    }

    /**
     * Reads a model file, whichever host has written it. It runs on the default engine and all threads.
     *
     * @throws InvalidInputException if it cannot be read
     */
    public static ScoringModel read(String file) {
        try {
            SerializedFiles.refuse(Path.of(file));
            ModelFile read = ModelFiles.read(Path.of(file));
            ParameterValues run = ParameterValues.defaultsOf(RunParameters.COMPUTING);
            String engine = read.detector().provenance().engine();
            return new ScoringModel(run, read.detector(), read.threshold(), engine, null, Told.NOTHING);
        } catch (InvalidPathException | IOException e) {
            throw new InvalidInputException("The model file '%s' cannot be read: %s.", file, e.getMessage());
        }
    }

    /**
     * Writes a model file, moved into place when it is complete.
     *
     * @throws InvalidInputException if there is no folder for it
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        ModelFiles.write(file, new ModelFile(detector, threshold));
    }

    /**
     * What training gives.
     *
     * @param model the model
     * @param scores the scores of the training rows
     */
    public record Trained(ScoringModel model, double[] scores) {}

    /**
     * What is made of rows.
     *
     * @param training the detector and the rows' scores
     * @param threshold its threshold
     */
    record Fit(Training training, Threshold threshold) {}

    /**
     * Trains a detector and finds its threshold.
     *
     * @param spec the detector
     * @param values its parameters and those of the run
     * @param table the rows to learn from
     * @param log Weka's log, or null
     * @throws InterruptedException if the calling thread was interrupted
     */
    static Trained train(DetectorSpec spec, ParameterValues values, Table table, Logger log)
            throws InterruptedException {
        StringBuilder engine = new StringBuilder();
        tellStart(spec, values, log);
        Fit fit = Computation.train(values, log, line -> tellEngine(spec, line, engine, log), context -> {
            Training training = Training.of(spec, values, table, context);
            return new Fit(training, training.threshold(values, table, context));
        });
        Trained trained = of(values, fit, engine.toString());
        trained.model().tell(log);
        return trained;
    }

    /** Joins a detector that was trained and its threshold. */
    static Trained of(ParameterValues values, Fit fit, String engine) {
        Training fitted = fit.training();
        double[] scores = fitted.scores();
        String doubt = ScoreTies.warning(scores).orElse(null);
        Told told = new Told(fitted.diagnostics(), fitted.members());
        ScoringModel model = new ScoringModel(values, fitted.detector(), fit.threshold(), engine, doubt, told);
        return new Trained(model, scores);
    }

    /** Tells the log, if there is one, what starts. */
    static void tellStart(DetectorSpec spec, ParameterValues values, Logger log) {
        if (log != null) {
            log.logMessage(spec.title() + ", seed " + values.get(CommonParameters.SEED) + ".");
        }
    }

    /** Keeps what there is to tell of the engine, and tells the log, if there is one. */
    static void tellEngine(DetectorSpec spec, String line, StringBuilder kept, Logger log) {
        kept.append(line);
        if (log != null) {
            log.logMessage(spec.title() + ": " + line);
        }
    }

    /** Tells the log, if there is one, what was left out and what makes the scores doubtful. */
    void tell(Logger log) {
        if (log != null) {
            notes().forEach(note -> log.logMessage(spec().title() + ": " + note));
            warnings().forEach(warning -> log.logMessage(spec().title() + ", warning: " + warning));
        }
    }

    /**
     * Scores rows.
     *
     * @param table rows with the attributes of the training data
     * @param log Weka's log, or null
     * @return one finite score a row
     * @throws InterruptedException if the calling thread was interrupted
     */
    public double[] scores(Table table, Logger log) throws InterruptedException {
        KeptOpen kept = keptOpen();
        return compute(table, log, context -> kept.score(table, context));
    }

    /**
     * What is doubtful of scores of rows that equal training rows, in one sentence; empty if fewer than half of them do, or there
     * is one row only.
     *
     * @param log Weka's log, or null
     * @param better what to do about it, the end of the sentence
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Optional<String> trainingRowsWarning(Table rows, Logger log, String better) throws InterruptedException {
        int known = rows.rows() < 2 ? 0 : trainingRowsAmong(rows, log);
        return known == 0 || 2L * known < rows.rows()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of these %d rows equal training rows. If they are the training rows, each is its own nearest"
                                + " neighbor, at distance 0, so that %s",
                        known,
                        rows.rows(),
                        better));
    }

    /**
     * The rows to score as the detector takes them: groups are looked at, labels are not.
     *
     * @param data rows with the attributes of the training data
     */
    public Table table(Instances data) {
        boolean groups = spec().classUse() == ClassUse.GROUPS;
        return groups ? InstancesTables.tableWithClasses(data) : InstancesTables.table(data);
    }

    /** See {@link farpoint.OpenDetector#trainingRowsAmong}. */
    private int trainingRowsAmong(Table rows, Logger log) throws InterruptedException {
        KeptOpen kept = keptOpen();
        return compute(rows, log, context -> kept.trainingRowsAmong(rows, context));
    }

    private synchronized KeptOpen keptOpen() {
        if (open == null) {
            open = new KeptOpen(detector, values);
        }
        return open;
    }

    private <T> T compute(Table table, Logger log, Function<ComputeContext, T> task) throws InterruptedException {
        return Computation.forRows(table, values, log, task);
    }

    /** Why rows have their scores. */
    public ModelReasons reasons() {
        return new ModelReasons(detector, threshold, values);
    }

    /**
     * What training made of its rows.
     *
     * @throws farpoint.run.InvalidInputException if the detector cannot tell, or the model was not trained just now
     */
    public TrainingDiagnostics diagnostics() {
        return TrainingDiagnostics.required(
                told.diagnostics(), detector.provenance().detector());
    }

    /** What the members said of the training rows; empty if there are none, or the model was not trained just now. */
    public Optional<MemberScores> trainingMembers() {
        return told.members();
    }

    /**
     * Tells a report of the detector.
     *
     * @param areTraining whether the report's rows are those that the model was trained on just now
     */
    public void describe(ReportBuilder report, boolean areTraining) {
        report.trained(detector).warnings(warnings());
        if (areTraining) {
            told.diagnostics().ifPresent(report::diagnostics);
        }
    }

    /** The names of the members that training has kept; none for a detector that is no ensemble. */
    public List<String> memberNames() {
        return detector.model() instanceof CombinedModel combined ? combined.memberNames() : List.of();
    }

    /**
     * What the members say of rows, for a detector that has some.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public MemberScores memberScores(Table table) throws InterruptedException {
        return compute(
                table, null, context -> detector.memberScores(table, context).orElseThrow());
    }

    /** The cut-off and the map from scores to probabilities. */
    public Threshold threshold() {
        return threshold;
    }

    /** The cut-off that theory gives for clean Gaussian data, if it gives one here. */
    public OptionalDouble theoreticalThreshold() {
        return detector.model().theoreticalThreshold();
    }

    /** What makes the scores doubtful, in sentences. */
    public List<String> warnings() {
        return Stream.concat(detector.warnings().stream(), Stream.ofNullable(doubt))
                .toList();
    }

    /** What makes the training scores doubtful, if anything; the detector's own doubts are told by itself. */
    Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** What else there is to know, such as attributes left out, in sentences. */
    public List<String> notes() {
        return detector.notes();
    }

    /** The attributes of the training rows, in order. */
    public List<Attribute> attributes() {
        return detector.preprocessing().attributes();
    }

    /** Attributes that are left out of the arithmetic. */
    public List<LeftOut> leftOut() {
        return detector.preprocessing().leftOut();
    }

    /** Attributes of the rows that may be others than those of training; see {@link Preprocessing#foreignAttributes}. */
    public List<String> foreignAttributes(Table rows) {
        return detector.preprocessing().foreignAttributes(rows);
    }

    /** What the user should know if scored rows come from elsewhere than those of training, in one sentence. */
    public Optional<String> shiftWarning(Table rows, double[] scores) {
        return ShiftWatch.warning(detector, threshold, rows, scores);
    }

    /** The detector's specification. */
    public DetectorSpec spec() {
        return Detectors.byName(detector.provenance().detector());
    }

    /** The values of the parameters that it was trained with; only those of a run if it was read from a file. */
    ParameterValues values() {
        return values;
    }

    /** The detector. */
    TrainedDetector detector() {
        return detector;
    }

    /** One line that says which engine the training searched with, and why; empty if it searched nothing. */
    String engine() {
        return engine;
    }
}
