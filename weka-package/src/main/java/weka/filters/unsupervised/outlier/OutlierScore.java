package weka.filters.unsupervised.outlier;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.report.Report;
import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.FilterLog;
import farpoint.weka.OutlierClass;
import farpoint.weka.ParameterFilter;
import farpoint.weka.ScoredTraining;
import farpoint.weka.ScoringModel;
import farpoint.weka.ShareNote;
import farpoint.weka.StoredScheme;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.filters.UnsupervisedFilter;
import weka.gui.FilePropertyMetadata;

/**
 * Appends the outlier score of each row, and on request the probability, a flag and the contributions of the attributes.
 * The detector is trained on the first batch, without its class; later batches are scored with that model. With a model
 * file nothing is trained, and all batches are scored by the model in it. The class attribute, if set, stays what and
 * where it is; for detectors that take groups a nominal class gives the groups.
 */
public class OutlierScore extends ParameterFilter implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;
    private static final String DETECTOR = "detector";
    private static final String DETECTOR_TEXT = "The outlier detector, with its options; not used with a model file.";
    private static final String SUFFIX_TEXT =
            "The end of the names of all attributes that are appended, such as _2, so that the scores of several detectors stand"
                    + " side by side. What an earlier run has appended is no data for the next one.";
    private static final Parameter<String> MODEL_FILE = Parameter.ofFile("model-file", RunParameters.LOAD_MODEL_TEXT);
    private static final Parameter<String> SUFFIX = Parameter.ofName("suffix", SUFFIX_TEXT);
    private static final List<Parameter<?>> PARAMETERS = Stream.<Parameter<?>>concat(
                    Stream.of(MODEL_FILE, SUFFIX, RunParameters.SHARE, Report.FILE),
                    Stream.of(AddedColumn.values()).map(AddedColumn::parameter))
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
        return get(MODEL_FILE).isEmpty();
    }

    private boolean isAdded(AddedColumn column) {
        return column.isAsked(values());
    }

    private ScoreColumns columns() {
        List<AddedColumn> added =
                Stream.of(AddedColumn.values()).filter(this::isAdded).toList();
        return new ScoreColumns(added, memberNames(), get(RunParameters.SURE_REASONS), get(SUFFIX));
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
        return "Scores the rows with an outlier detector and appends the attribute '" + ScoreColumns.SCORE
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
        if (!get(Report.FILE).isEmpty()) {
            Report.requireWritable(UserFiles.path(get(Report.FILE)));
        }
        model = trains() ? null : ScoringModel.read(get(MODEL_FILE));
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return columns().header(data);
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
        FilterLog log = FilterLog.ofThisRun();
        Instances seen = EarlierColumns.without(data);
        boolean learns = model == null;
        ScoredTraining scored = learns ? ScoredTraining.of(detector, seen, log) : scored(seen, log);
        model = scored.model();
        FilterNotes notes = new FilterNotes(log, !isFirstBatchDone(), trains());
        notes.leftOut(data);
        boolean hasThreshold = Stream.of(AddedColumn.values()).anyMatch(c -> c.needsThreshold() && isAdded(c));
        notes.scored(scored, () -> model.table(seen), hasThreshold);
        Optional<boolean[]> known = learns ? Optional.of(scored.learntFrom()) : Optional.empty();
        Supplier<Table> table = () -> learns ? detector.learningTable(seen, scored.classes()) : model.table(seen);
        ScoredRows rows = new ScoredRows(data, table, scored.scores(), model, columns(), known);
        if (!isFirstBatchDone()) {
            tellMore(rows, scored.classes(), seen, log);
        }
        return rows.withColumns();
    }

    private void tellMore(ScoredRows rows, Optional<OutlierClass> classes, Instances seen, FilterLog log)
            throws IOException, InterruptedException {
        Optional<String> share = get(RunParameters.SHARE) ? Optional.of(ShareNote.of(seen)) : Optional.empty();
        share.ifPresent(sentence -> log.tell("Note: " + sentence));
        if (!get(Report.FILE).isEmpty()) {
            Report.write(UserFiles.path(get(Report.FILE)), new FilterReport(rows, classes, share, command()).input());
        }
    }

    private ScoredTraining scored(Instances data, FilterLog log) throws InterruptedException {
        if (!trains() && isAdded(AddedColumn.DIAGNOSTICS)) {
            // A model file tells nothing of its training rows.
            model.diagnostics();
        }
        double[] scores = model.scores(model.table(data), log);
        return new ScoredTraining(model, scores, new boolean[data.size()], Optional.empty());
    }

    /** The cut-off and the detector's model; null before the first batch is finished, if it is not read from a file. */
    public ScoringModel scoringModel() {
        return model;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                "\t" + DETECTOR_TEXT + "\n\t(default " + OutlierEnsemble.class.getName() + ")",
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

    private String command() {
        return getClass().getName() + " " + Utils.joinOptions(getOptions());
    }

    private String detectorText() {
        return (detector.getClass().getName() + " " + Utils.joinOptions(detector.getOptions())).trim();
    }

    @OptionMetadata(displayName = "detector", description = DETECTOR_TEXT, displayOrder = 0)
    public DetectorClassifier getDetector() {
        return detector;
    }

    public void setDetector(DetectorClassifier detector) {
        this.detector = detector;
        reset();
    }

    @OptionMetadata(displayName = "flag", description = AddedColumn.Text.FLAG, displayOrder = 10)
    public boolean getFlag() {
        return isAdded(AddedColumn.FLAG);
    }

    public void setFlag(boolean flag) {
        setProperty("flag", flag);
    }

    @OptionMetadata(displayName = "probability", description = AddedColumn.Text.PROBABILITY, displayOrder = 11)
    public boolean getProbability() {
        return isAdded(AddedColumn.PROBABILITY);
    }

    public void setProbability(boolean probability) {
        setProperty("probability", probability);
    }

    @OptionMetadata(displayName = "confidence", description = AddedColumn.Text.CONFIDENCE, displayOrder = 12)
    public boolean getConfidence() {
        return isAdded(AddedColumn.CONFIDENCE);
    }

    public void setConfidence(boolean confidence) {
        setProperty("confidence", confidence);
    }

    @OptionMetadata(displayName = "reason", description = AddedColumn.Text.REASON, displayOrder = 13)
    public boolean getReason() {
        return isAdded(AddedColumn.REASON);
    }

    public void setReason(boolean reason) {
        setProperty("reason", reason);
    }

    @OptionMetadata(displayName = "sureReasons", description = RunParameters.SURE_REASONS_TEXT, displayOrder = 14)
    public double getSureReasons() {
        return get(RunParameters.SURE_REASONS);
    }

    public void setSureReasons(double rate) {
        setProperty(RunParameters.SURE_REASONS.name(), rate);
    }

    @OptionMetadata(displayName = "contributions", description = AddedColumn.Text.CONTRIBUTIONS, displayOrder = 15)
    public boolean getContributions() {
        return isAdded(AddedColumn.CONTRIBUTIONS);
    }

    public void setContributions(boolean contributions) {
        setProperty("contributions", contributions);
    }

    @OptionMetadata(displayName = "memberScores", description = AddedColumn.Text.MEMBER_SCORES, displayOrder = 16)
    public boolean getMemberScores() {
        return isAdded(AddedColumn.MEMBER_SCORES);
    }

    public void setMemberScores(boolean memberScores) {
        setProperty("member-scores", memberScores);
    }

    @OptionMetadata(displayName = "diagnostics", description = AddedColumn.Text.DIAGNOSTICS, displayOrder = 17)
    public boolean getDiagnostics() {
        return isAdded(AddedColumn.DIAGNOSTICS);
    }

    public void setDiagnostics(boolean diagnostics) {
        setProperty("diagnostics", diagnostics);
    }

    @OptionMetadata(displayName = "rowNumber", description = AddedColumn.Text.ROW_NUMBER, displayOrder = 18)
    public boolean getRowNumber() {
        return isAdded(AddedColumn.ROW_NUMBER);
    }

    public void setRowNumber(boolean rowNumber) {
        setProperty("row-number", rowNumber);
    }

    @OptionMetadata(displayName = "share", description = RunParameters.SHARE_TEXT, displayOrder = 29)
    public boolean getShare() {
        return get(RunParameters.SHARE);
    }

    public void setShare(boolean share) {
        setProperty(RunParameters.SHARE.name(), share);
    }

    @OptionMetadata(displayName = "suffix", description = SUFFIX_TEXT, displayOrder = 30)
    public String getSuffix() {
        return get(SUFFIX);
    }

    public void setSuffix(String suffix) {
        setProperty(SUFFIX.name(), suffix);
    }

    @OptionMetadata(displayName = "modelFile", description = RunParameters.LOAD_MODEL_TEXT, displayOrder = 31)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = false)
    public File getModelFile() {
        return new File(get(MODEL_FILE));
    }

    public void setModelFile(File modelFile) {
        setProperty(MODEL_FILE.name(), modelFile);
    }

    @OptionMetadata(displayName = "report", description = Report.FILE_TEXT, displayOrder = 32)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
    public File getReport() {
        return new File(get(Report.FILE));
    }

    public void setReport(File report) {
        setProperty(Report.FILE.name(), report);
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new OutlierScore(), options);
    }
}
