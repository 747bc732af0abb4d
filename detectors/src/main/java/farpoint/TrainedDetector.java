package farpoint;

import farpoint.audit.change.TrainingSample;
import farpoint.data.BlockedTable;
import farpoint.data.DataMatrix;
import farpoint.data.LeftOut;
import farpoint.data.Preprocessing;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CombinedModel;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.MemberScores;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.explanation.Background;
import farpoint.explanation.Contributions;
import farpoint.explanation.FirstRows;
import farpoint.explanation.Reason;
import farpoint.explanation.Reasons;
import farpoint.explanation.Replacement;
import farpoint.explanation.Sentences;
import farpoint.explanation.SingleChange;
import farpoint.explanation.UsualValues;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.state.State;
import farpoint.stats.FiniteNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A detector fitted on a table: preprocessing, model and provenance together, ready to score other tables. The one way
 * from a host's rows to scores, so that every host gets the same bits.
 */
public final class TrainedDetector {
    private static final String BACKGROUND = "background";
    private static final String SAMPLE = "training-sample";
    private static final String TRAINING_ROWS = "Training rows";
    private static final Optional<SingleChange.Change> NO_CHANGE = Optional.empty();

    private final Preprocessing preprocessing;
    private final OutlierModel model;
    private final Provenance provenance;
    private final List<String> classNames;
    private final LinkedHashMap<String, Object> summary;
    private final Optional<Background> background;
    private final Optional<TrainingSample> sample;

    private TrainedDetector(
            Preprocessing preprocessing,
            OutlierModel model,
            Provenance provenance,
            List<String> classNames,
            Map<String, ?> summary,
            Optional<Background> background,
            Optional<TrainingSample> sample) {
        this.preprocessing = preprocessing;
        this.model = model;
        this.provenance = provenance;
        this.classNames = List.copyOf(classNames);
        this.summary = new LinkedHashMap<>(summary);
        this.background = background;
        this.sample = sample;
    }

    /** Fits a detector of which the training rows' scores are not asked for; see {@link Training#of}. */
    public static TrainedDetector fit(
            DetectorSpec spec, ParameterValues values, Table training, ComputeContext context) {
        return Training.of(spec, values, training, context).detector();
    }

    /** Joins what was fitted on a table. */
    static TrainedDetector of(
            DetectorSpec spec,
            ParameterValues values,
            Preprocessing preprocessing,
            Fitted fitted,
            Table training,
            String engine,
            ComputeContext context) {
        Provenance provenance = Provenance.of(spec, values, training.rows(), training.columns(), engine);
        List<String> classNames = training.classes().map(RowClasses::names).orElse(List.of());
        Background background = Background.of(training, fitted.scores(), preprocessing::aligned, context);
        OutlierModel model = fitted.model();
        return new TrainedDetector(
                preprocessing,
                model,
                provenance,
                classNames,
                model.summary(),
                Optional.of(background),
                TrainingSample.of(training, preprocessing::aligned));
    }

    /** A model that has not yet been joined with what is kept of its training rows: it scores, and explains nothing. */
    static TrainedDetector unjoined(Preprocessing preprocessing, OutlierModel model, Provenance provenance) {
        return new TrainedDetector(
                preprocessing, model, provenance, List.of(), model.summary(), Optional.empty(), Optional.empty());
    }

    /**
     * The same, joined with what is kept of its training rows.
     *
     * @param scores the training rows' scores
     */
    TrainedDetector joined(BlockedTable training, double[] scores) {
        return new TrainedDetector(
                preprocessing,
                model,
                provenance,
                classNames,
                summary,
                Optional.of(Background.of(training, scores, preprocessing.attributes(), preprocessing::aligned)),
                TrainingSample.of(training, preprocessing::aligned));
    }

    /**
     * The same, which tells that its training rows are a sample.
     *
     * @param all the number of rows that they were drawn from
     * @param seed what they were drawn by
     */
    TrainedDetector ofSample(int all, long seed) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                TRAINING_ROWS,
                String.format(Locale.ROOT, "a sample of %,d of %,d, drawn by seed %d", provenance.rows(), all, seed));
        told.putAll(summary);
        return new TrainedDetector(preprocessing, model, provenance, classNames, told, background, sample);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws InvalidInputException if the state does not fit together, or has a detector or parameter that this version does
     *     not know
     */
    public static TrainedDetector readFrom(State state) {
        Provenance provenance = Provenance.readFrom(state);
        OutlierDetector detector = provenance.create();
        Preprocessing preprocessing = Preprocessing.readFrom(state.child("preprocessing"));
        OutlierModel model = detector.restore(state.child("model"), preprocessing.width());
        return new TrainedDetector(
                preprocessing,
                model,
                provenance,
                state.texts("classes"),
                state.child("summary").scalars(),
                state.has(BACKGROUND)
                        ? Optional.of(Background.readFrom(state.child(BACKGROUND), preprocessing.attributes()))
                        : Optional.empty(),
                state.has(SAMPLE)
                        ? Optional.of(TrainingSample.readFrom(state.child(SAMPLE), preprocessing.attributes()))
                        : Optional.empty());
    }

    /** Writes everything that scoring needs, and the provenance. */
    public void writeTo(State state) {
        provenance.writeTo(state);
        State preprocessingState = new State();
        preprocessing.writeTo(preprocessingState);
        State modelState = new State();
        model.writeTo(modelState);
        state.put("preprocessing", preprocessingState).put("model", modelState).putTexts("classes", classNames);
        state.put("summary", State.ofScalars(summary));
        background.ifPresent(kept -> state.put(BACKGROUND, kept.written()));
        sample.ifPresent(kept -> state.put(SAMPLE, kept.written()));
    }

    /**
     * Scores the rows of a table with the attributes of the training table.
     *
     * @return one finite score a row, higher is more outlying
     * @throws InvalidInputException if the attributes differ from those of the training table
     */
    public double[] score(Table rows, ComputeContext context) {
        return FiniteNumbers.of(model.score(prepare(rows, context), context));
    }

    /**
     * Opens the detector to score time and again.
     *
     * @param context what making ready may use; the tools in it, such as an engine, serve until it is closed
     */
    public OpenDetector open(ComputeContext context) {
        return new OpenDetector(this, model.open(context));
    }

    /**
     * Contributions of the original attributes to the scores: by the model's own formula where it has one, else by {@link
     * Replacement}, which scores some thousand rows for each row.
     *
     * @return one number an attribute of the table; 0 for attributes that the model does not use
     * @throws InvalidInputException if there is no formula and the model file is of a version that kept no rows to replace by
     */
    public Contributions explain(Table rows, ComputeContext context) {
        return model instanceof Explainable explainable
                ? exact(rows, explainable.contributions(prepare(rows, context), context))
                : replaced(rows, context);
    }

    /** The same for rows that are training rows, which training has scored without themselves. */
    public Contributions explainTraining(Table rows, ComputeContext context) {
        return model instanceof Explainable explainable
                ? exact(rows, explainable.trainingContributions(prepare(rows, context), context))
                : replaced(rows, context);
    }

    /**
     * How odd each attribute of the rows is by itself, see {@link Explainable#ownErrors}: rows x columns of the table, row-major.
     *
     * @throws IllegalStateException if the detector has no formula for that
     */
    public double[] ownErrors(Table rows, ComputeContext context) {
        if (model instanceof Explainable explainable) {
            return exact(rows, explainable.ownErrors(prepare(rows, context), context))
                    .values();
        }
        throw new IllegalStateException(provenance.detector() + " has no errors of its own");
    }

    /** The values of {@link #explain}: rows x columns of the table, row-major. */
    public double[] contributions(Table rows, ComputeContext context) {
        return explain(rows, context).values();
    }

    private Contributions exact(Table rows, double[] columns) {
        return Contributions.exact(
                rows.columns(), FiniteNumbers.of(preprocessing.toAttributes(FiniteNumbers.of(columns), rows)));
    }

    /**
     * The same by {@link Replacement}, whether there is a formula or not.
     *
     * @throws InvalidInputException if the model file is of a version that kept no rows to replace by
     */
    public Contributions replaced(Table rows, ComputeContext context) {
        ComputeContext quiet = context.withProgress(Progress.NONE);
        try (OpenDetector open = open(quiet)) {
            Contributions found = new Replacement(
                            table -> open.score(table, quiet), background().ordinary(), used())
                    .of(preprocessing.aligned(rows), context);
            return found.inPlaces(preprocessing.places(rows), rows.columns());
        }
    }

    /** The attributes that the model uses, by their places in training. */
    int[] used() {
        return IntStream.range(0, preprocessing.attributes().size())
                .filter(preprocessing::isUsed)
                .toArray();
    }

    /**
     * What would make flagged rows no outliers, one text a row, such as "with quantity 14 it would not be flagged"; empty for rows
     * that are none, and where no value of one of their {@link Reasons} alone would do.
     *
     * @param why contributions to the scores of these rows
     * @param cut rows with higher scores are outliers
     * @throws InvalidInputException if the model file is of a version that kept no rows to compare with
     */
    public List<String> changes(Table rows, Contributions why, double cut, ComputeContext context) {
        ComputeContext quiet = context.withProgress(Progress.NONE);
        Table aligned = preprocessing.aligned(rows);
        Contributions ofTraining = why.atPlaces(preprocessing.places(rows));
        try (OpenDetector open = open(quiet)) {
            SingleChange change = new SingleChange(table -> open.score(table, quiet), background(), cut);
            double[] scores = open.score(rows, quiet);
            return IntStream.range(0, rows.rows())
                    .mapToObj(i -> scores[i] > cut
                            ? change.of(aligned.select(new int[] {i}), attributes(Reasons.of(ofTraining, i)))
                            : NO_CHANGE)
                    .map(found -> found.map(c -> Sentences.of(background().usual(), aligned, c))
                            .orElse(""))
                    .toList();
        }
    }

    private static int[] attributes(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::attribute).toArray();
    }

    /** The most outlying training rows; empty for a model file of a version that did not keep them. */
    public Optional<FirstRows> firstRows() {
        return background.map(Background::first);
    }

    /** Some training rows, with which others are compared; empty for few rows, and for a model file of an early version. */
    public Optional<TrainingSample> sample() {
        return sample;
    }

    private Background background() {
        return background.orElseThrow(() -> new InvalidInputException(
                "The model of %s was trained by version %s, which kept no rows to compare with. Train it again for"
                        + " explanations.",
                provenance.detector(), provenance.version()));
    }

    /**
     * Why rows have their scores, one sentence a row, such as "quantity 400 is high (usually 1 to 12) and makes 91 % of the
     * score".
     *
     * @param why contributions to the scores of these rows, from {@link #explain} or {@link #explainTraining}
     * @throws InvalidInputException if the model file is of a version that does not know what is usual
     */
    public List<String> sentences(Table rows, Contributions why) {
        UsualValues usual = background().usual();
        Table aligned = preprocessing.aligned(rows);
        Contributions ofTraining = why.atPlaces(preprocessing.places(rows));
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> Sentences.of(usual, aligned, ofTraining, i))
                .toList();
    }

    /**
     * What each member says of the rows of a table, and the scores that these make together, the same as those of {@link
     * #score}; empty if the detector has no members.
     *
     * @throws InvalidInputException if the attributes differ from those of the training table
     */
    public Optional<MemberScores> memberScores(Table rows, ComputeContext context) {
        return model instanceof CombinedModel combined
                ? Optional.of(combined.memberScores(prepare(rows, context), context))
                : Optional.empty();
    }

    /** Classes are matched by name; one that training did not have counts as missing. */
    DataMatrix prepare(Table rows, ComputeContext context) {
        DataMatrix prepared = preprocessing.transform(rows, context);
        return rows.classes()
                .filter(classes -> !classes.names().equals(classNames))
                .map(classes -> prepared.withClasses(classes.renamed(classNames)))
                .orElse(prepared);
    }

    /** What there is to tell about the model: label to number or text, in order. */
    public Map<String, Object> summary() {
        return Collections.unmodifiableMap(summary);
    }

    /** What makes the scores doubtful, such as a network that has collapsed, in sentences. */
    public List<String> warnings() {
        return summary.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(OutlierModel.WARNING))
                .map(entry -> String.valueOf(entry.getValue()))
                .toList();
    }

    /**
     * What the user should know about the model though it makes no score doubtful, such as attributes left out, or
     * that it has learnt from a sample, in sentences.
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<LeftOut> leftOut = preprocessing.leftOut();
        if (!leftOut.isEmpty()) {
            notes.add(LeftOut.sentence(leftOut));
        }
        if (summary.containsKey(TRAINING_ROWS)) {
            notes.add(TRAINING_ROWS + ": " + summary.get(TRAINING_ROWS) + ".");
        }
        return List.copyOf(notes);
    }

    /** The fitted model. */
    public OutlierModel model() {
        return model;
    }

    /** How tables are prepared for the model. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** Where the model comes from. */
    public Provenance provenance() {
        return provenance;
    }
}
