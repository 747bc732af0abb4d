package weka.filters.unsupervised.outlier;

import farpoint.RunParameters;
import farpoint.data.Preprocessing;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.threshold.ScoreTies;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.OutlierClass;
import farpoint.weka.ParameterFilter;
import farpoint.weka.PlainProgress;
import farpoint.weka.ScoredTraining;
import farpoint.weka.ScoringModel;
import farpoint.weka.StoredScheme;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.filters.UnsupervisedFilter;

/**
 * Appends the outlier score of each row, and on request the probability, a flag and the contributions of the attributes.
 * The detector is trained on the first batch, without its class; later batches are scored with that model. With a model
 * file nothing is trained, and all batches are scored by the model in it. The class attribute, if set, stays what and
 * where it is; for detectors that take groups a nominal class gives the groups.
 */
public class OutlierScore extends ParameterFilter implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;
    private static final String DETECTOR = "detector";
    private static final Parameter<String> MODEL_FILE =
            Parameter.ofFile("model-file", RunParameters.LOAD_MODEL.description());
    private static final List<Parameter<?>> PARAMETERS = Stream.<Parameter<?>>concat(
                    Stream.of(MODEL_FILE), Stream.of(AddedColumn.values()).map(AddedColumn::parameter))
            .toList();

    private DetectorClassifier detector = new OutlierEnsemble();
    private ScoringModel model;

    /** With default settings. */
    public OutlierScore() {
        super(PARAMETERS);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
    }

    @Override
    protected List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    /** Whether the first batch is trained on, as there is no model file. */
    private boolean trains() {
        return getModelFile().isEmpty();
    }

    private boolean isAdded(AddedColumn column) {
        return get(column.parameter());
    }

    private List<AddedColumn> columns() {
        return Stream.of(AddedColumn.values()).filter(this::isAdded).toList();
    }

    /**
     * The members that are to be told of.
     *
     * @throws InvalidInputException if they are and there are none
     */
    private List<String> memberNames() {
        if (!isAdded(AddedColumn.MEMBER_SCORES)) {
            return List.of();
        }
        List<String> names = trains() ? detector.memberNames() : model.memberNames();
        if (names.isEmpty()) {
            throw new InvalidInputException(
                    "The '%s' flag asks for the members of an ensemble, but %s has none.",
                    AddedColumn.MEMBER_SCORES.parameter(),
                    trains()
                            ? detector.getClass().getSimpleName()
                            : model.spec().name());
        }
        return names;
    }

    @Override
    public String globalInfo() {
        return "Scores the rows with an outlier detector and appends the attribute '" + ScoredRows.SCORE
                + "': higher is more outlying. The detector is trained on the first batch; later batches are scored with"
                + " what it learnt. With a model file nothing is trained. The data needs no class, and the class attribute, if"
                + " set, is not looked at, except by ScoreBoost and DeepSAD, which learn from it, by detectors that take its values"
                + " as groups if told to, and by the property normalClassOnly. Strings and identifiers (nominal attributes whose values"
                + " hardly repeat, and whole numbers that hardly repeat in an attribute named like an identifier) are kept and"
                + " not looked at either. Note that the Explorer takes the last attribute for the class: choose 'No class' above"
                + " the histogram if it is not one. Row weights are kept and have no influence.";
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        model = trains() ? null : ScoringModel.read(getModelFile());
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return ScoredRows.header(data, columns(), memberNames());
    }

    @Override
    public boolean batchFinished() throws Exception {
        if (trains()
                && getInputFormat() != null
                && !isFirstBatchDone()
                && getInputFormat().isEmpty()) {
            throw new InvalidInputException("There are no training rows.");
        }
        return super.batchFinished();
    }

    @Override
    protected Instances processBatch(Instances data) throws Exception {
        boolean learns = model == null;
        ScoredTraining scored = learns ? ScoredTraining.of(detector, data, new PlainProgress()) : scored(data);
        model = scored.model();
        tell(scored.classes(), scored.scores(), trains() ? List.of() : model.foreignAttributes(model.table(data)));
        Optional<boolean[]> known = learns || !trains() ? Optional.of(scored.learntFrom()) : Optional.empty();
        return new ScoredRows(data, () -> model.table(data), scored.scores(), model, memberNames(), known)
                .with(columns());
    }

    private ScoredTraining scored(Instances data) throws InterruptedException {
        boolean[] learntFrom = new boolean[data.size()];
        Arrays.fill(learntFrom, !detector.getNormalClassOnly());
        double[] scores = model.scores(model.table(data), new PlainProgress());
        return new ScoredTraining(model, scores, learntFrom, Optional.empty());
    }

    /** A filter has no log and no text of its own; the Explorer shows this stream in its log. */
    private void tell(Optional<OutlierClass> classes, double[] scores, List<String> foreign) {
        Set<String> warnings = new LinkedHashSet<>();
        if (!isFirstBatchDone()) {
            classes.ifPresent(c -> System.err.println("Note: class: " + c.meaning()));
            model.notes().forEach(note -> System.err.println("Note: " + note));
            if (isAdded(AddedColumn.FLAG) || isAdded(AddedColumn.PROBABILITY) || isAdded(AddedColumn.CONFIDENCE)) {
                System.err.println("Note: threshold: " + model.threshold().text());
            }
            classes.map(OutlierClass::doubt).filter(doubt -> !doubt.isEmpty()).ifPresent(warnings::add);
            warnings.addAll(model.warnings());
        }
        if (!trains() || isFirstBatchDone()) {
            model.threshold().doubt(scores.length).ifPresent(warnings::add);
        }
        Preprocessing.foreignWarning(foreign).ifPresent(warnings::add);
        if (!trains()) {
            model.threshold().shiftWarning(scores).ifPresent(warnings::add);
        }
        ScoreTies.warning(scores).ifPresent(warnings::add);
        warnings.forEach(warning -> System.err.println("Warning: " + warning));
    }

    /** The cut-off and the detector's model; null before the first batch is finished, if it is not read from a file. */
    public ScoringModel scoringModel() {
        return model;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                "\t" + detectorTipText() + "\n\t(default " + OutlierEnsemble.class.getName() + ")",
                DETECTOR,
                1,
                "-detector \"<class and options>\""));
        options.addAll(Collections.list(super.listOptions()));
        options.add(new Option(
                "", "", 0, "\nOptions of detector " + detector.getClass().getName() + ":"));
        options.addAll(Collections.list(detector.listOptions()));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>();
        if (trains()) {
            options.add("-" + DETECTOR);
            options.add(detectorText());
        }
        Collections.addAll(options, super.getOptions());
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String text = Utils.getOption(DETECTOR, options);
        if (!text.isEmpty()
                && !Utils.getOption(MODEL_FILE.name(), options.clone()).isEmpty()) {
            throw new InvalidInputException(
                    "The options -%s and -%s exclude each other: the model file says which detector it holds.",
                    DETECTOR, MODEL_FILE);
        }
        DetectorClassifier given = text.isEmpty() ? new OutlierEnsemble() : DetectorText.parse(text);
        super.setOptions(options);
        setDetector(given);
    }

    private String detectorText() {
        return (detector.getClass().getName() + " " + Utils.joinOptions(detector.getOptions())).trim();
    }

    public DetectorClassifier getDetector() {
        return detector;
    }

    public void setDetector(DetectorClassifier detector) {
        this.detector = detector;
        reset();
    }

    public String detectorTipText() {
        return "The outlier detector, with its options; not used with a model file.";
    }

    public String getModelFile() {
        return get(MODEL_FILE);
    }

    public void setModelFile(String modelFile) {
        setProperty(MODEL_FILE.name(), modelFile);
    }

    public String modelFileTipText() {
        return MODEL_FILE.description();
    }

    public boolean getProbability() {
        return isAdded(AddedColumn.PROBABILITY);
    }

    public void setProbability(boolean probability) {
        setProperty("probability", probability);
    }

    public String probabilityTipText() {
        return tip("probability");
    }

    public boolean getFlag() {
        return isAdded(AddedColumn.FLAG);
    }

    public void setFlag(boolean flag) {
        setProperty("flag", flag);
    }

    public String flagTipText() {
        return tip("flag");
    }

    public boolean getConfidence() {
        return isAdded(AddedColumn.CONFIDENCE);
    }

    public void setConfidence(boolean confidence) {
        setProperty("confidence", confidence);
    }

    public String confidenceTipText() {
        return tip("confidence");
    }

    public boolean getContributions() {
        return isAdded(AddedColumn.CONTRIBUTIONS);
    }

    public void setContributions(boolean contributions) {
        setProperty("contributions", contributions);
    }

    public String contributionsTipText() {
        return tip("contributions");
    }

    public boolean getReason() {
        return isAdded(AddedColumn.REASON);
    }

    public void setReason(boolean reason) {
        setProperty("reason", reason);
    }

    public String reasonTipText() {
        return tip("reason");
    }

    public boolean getDiagnostics() {
        return isAdded(AddedColumn.DIAGNOSTICS);
    }

    public void setDiagnostics(boolean diagnostics) {
        setProperty("diagnostics", diagnostics);
    }

    public String diagnosticsTipText() {
        return tip("diagnostics");
    }

    public boolean getMemberScores() {
        return isAdded(AddedColumn.MEMBER_SCORES);
    }

    public void setMemberScores(boolean memberScores) {
        setProperty("member-scores", memberScores);
    }

    public String memberScoresTipText() {
        return tip("member-scores");
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new OutlierScore(), options);
    }
}
