package weka.filters.unsupervised.outlier;

import farpoint.RunParameters;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import farpoint.threshold.ScoreTies;
import farpoint.weka.DataKinds;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.InstancesTables;
import farpoint.weka.OutlierClass;
import farpoint.weka.RelationNames;
import farpoint.weka.ScoringModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Capabilities;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.filters.SimpleBatchFilter;
import weka.filters.UnsupervisedFilter;

/**
 * Appends the outlier score of each row, and on request the probability, a flag and the contributions of the attributes.
 * The detector is trained on the first batch, without its class; later batches are scored with that model. With a model
 * file nothing is trained, and all batches are scored by the model in it. The class attribute, if set, stays what and
 * where it is; for detectors that take groups a nominal class gives the groups.
 */
public class OutlierScore extends SimpleBatchFilter implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;
    private static final String DETECTOR = "detector";
    private static final String MODEL_FILE = "model-file";

    private DetectorClassifier detector = new RandomProjectionDepth();
    private final AddedAttributes added = new AddedAttributes();
    private String modelFile = "";
    private ScoringModel model;

    @Override
    public String globalInfo() {
        return "Scores the rows with an outlier detector and appends the attribute '" + AddedAttributes.SCORE
                + "': higher is more outlying. The detector is trained on the first batch; later batches are scored with"
                + " what it learnt. With a model file nothing is trained. The data needs no class, and the class attribute, if"
                + " set, is not looked at, except by DeepSAD, which learns from it, by detectors that take its values as groups"
                + " if told to, and by the property normalClassOnly. Strings and identifiers (nominal attributes whose values"
                + " hardly repeat, and whole numbers that hardly repeat in an attribute named like an identifier) are kept and"
                + " not looked at either. Note that the Explorer takes the last attribute for the class: choose 'No class' above"
                + " the histogram if it is not one. Row weights are kept and have no influence.";
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        DataKinds.allowAttributes(result);
        DataKinds.allowAnyClass(result);
        return result;
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        model = modelFile.isEmpty() ? null : ScoringModel.read(modelFile);
        InstancesTables.checkAttributes(data);
        return super.setInputFormat(data);
    }

    @Override
    protected void setOutputFormat(Instances format) {
        super.setOutputFormat(format);
        RelationNames.shorten(outputFormatPeek(), format, this);
    }

    @Override
    protected boolean hasImmediateOutputFormat() {
        return false;
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return added.header(data);
    }

    @Override
    public boolean batchFinished() throws Exception {
        if (modelFile.isEmpty()
                && getInputFormat() != null
                && !isFirstBatchDone()
                && getInputFormat().isEmpty()) {
            throw new InvalidInputException("There are no training rows.");
        }
        return super.batchFinished();
    }

    @Override
    protected Instances process(Instances data) throws Exception {
        boolean trains = model == null;
        Optional<OutlierClass> classes = trains ? detector.classesInUse(data) : Optional.empty();
        boolean[] trainedOn = new boolean[data.size()];
        for (int i = 0; i < trainedOn.length; i++) {
            trainedOn[i] = !detector.getNormalClassOnly()
                    || classes.isPresent() && classes.get().isNormal(data.get(i));
        }
        double[] scores = trains ? trainAndScore(data, classes, trainedOn) : model.scores(table(data), null);
        tell(classes, scores, modelFile.isEmpty() ? List.of() : model.foreignAttributes(table(data)));
        double[] contributions = added.contributions() ? model.contributions(table(data), null) : new double[0];
        RowDiagnostics[] training = new RowDiagnostics[data.size()];
        if (added.diagnostics() && (trains || !modelFile.isEmpty())) {
            fillDiagnostics(trainedOn, training);
        }
        return added.rows(data, scores, model.threshold(), contributions, training);
    }

    /** A filter has no log and no text of its own; the Explorer shows this stream in its log. */
    private void tell(Optional<OutlierClass> classes, double[] scores, List<String> foreign) {
        Set<String> warnings = new LinkedHashSet<>();
        if (!isFirstBatchDone()) {
            classes.ifPresent(c -> System.err.println("Note: class: " + c.meaning()));
            model.notes().forEach(note -> System.err.println("Note: " + note));
            classes.map(OutlierClass::doubt).filter(doubt -> !doubt.isEmpty()).ifPresent(warnings::add);
            warnings.addAll(model.warnings());
        }
        Preprocessing.foreignWarning(foreign).ifPresent(warnings::add);
        ScoreTies.warning(scores).ifPresent(warnings::add);
        warnings.forEach(warning -> System.err.println("Warning: " + warning));
    }

    /** Rows that were not trained on have none; with a model file, asking for them is an error. */
    private void fillDiagnostics(boolean[] trainedOn, RowDiagnostics[] training) {
        Iterator<RowDiagnostics> next = model.diagnostics().rows().iterator();
        for (int i = 0; i < training.length; i++) {
            training[i] = trainedOn[i] ? next.next() : null;
        }
    }

    /** The rows to score: groups are looked at, labels are not. */
    private Table table(Instances data) {
        boolean groups = model.spec().classUse() == ClassUse.GROUPS;
        return groups ? InstancesTables.tableWithClasses(data) : InstancesTables.table(data);
    }

    private double[] trainAndScore(Instances data, Optional<OutlierClass> classes, boolean[] trainedOn)
            throws IOException, InterruptedException {
        ScoringModel.Training training = detector.train(data, classes);
        model = training.model();
        if (training.scores().length == data.size()) {
            return training.scores();
        }
        // Rows that were trained on get their training score, in which a row is no neighbour of its own.
        double[] scores = model.scores(table(data), null);
        int next = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = trainedOn[i] ? training.scores()[next++] : scores[i];
        }
        return scores;
    }

    /** The cut-off and the detector's model; null before the first batch is finished, if it is not read from a file. */
    public ScoringModel scoringModel() {
        return model;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                "\t" + detectorTipText() + "\n\t(default " + RandomProjectionDepth.class.getName() + ")",
                DETECTOR,
                1,
                "-detector \"<class and options>\""));
        options.add(new Option(
                "\t" + modelFileTipText() + "\n\t(default none)", MODEL_FILE, 1, "-model-file <a file name>"));
        options.add(new Option("\t" + probabilityTipText(), "probability", 0, "-probability"));
        options.add(new Option("\t" + flagTipText(), "flag", 0, "-flag"));
        options.add(new Option("\t" + contributionsTipText(), "contributions", 0, "-contributions"));
        options.add(new Option("\t" + diagnosticsTipText(), "diagnostics", 0, "-diagnostics"));
        options.addAll(Collections.list(super.listOptions()));
        options.add(new Option(
                "", "", 0, "\nOptions of detector " + detector.getClass().getName() + ":"));
        options.addAll(Collections.list(detector.listOptions()));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>();
        boolean trains = modelFile.isEmpty();
        options.add(trains ? "-" + DETECTOR : "-" + MODEL_FILE);
        options.add(trains ? detectorText() : modelFile);
        if (getProbability()) {
            options.add("-probability");
        }
        if (getFlag()) {
            options.add("-flag");
        }
        if (getContributions()) {
            options.add("-contributions");
        }
        if (getDiagnostics()) {
            options.add("-diagnostics");
        }
        Collections.addAll(options, super.getOptions());
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String text = Utils.getOption(DETECTOR, options);
        String file = Utils.getOption(MODEL_FILE, options);
        if (!text.isEmpty() && !file.isEmpty()) {
            throw new InvalidInputException(
                    "The options -%s and -%s exclude each other: the model file says which detector it holds.",
                    DETECTOR, MODEL_FILE);
        }
        setModelFile(file);
        setDetector(text.isEmpty() ? new RandomProjectionDepth() : DetectorText.parse(text));
        setProbability(Utils.getFlag("probability", options));
        setFlag(Utils.getFlag("flag", options));
        setContributions(Utils.getFlag("contributions", options));
        setDiagnostics(Utils.getFlag("diagnostics", options));
        super.setOptions(options);
        Utils.checkForRemainingOptions(options);
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
        return modelFile;
    }

    public void setModelFile(String modelFile) {
        this.modelFile = modelFile;
        reset();
    }

    public String modelFileTipText() {
        return RunParameters.LOAD_MODEL.description();
    }

    public boolean getProbability() {
        return added.probability();
    }

    public void setProbability(boolean probability) {
        added.setProbability(probability);
        reset();
    }

    public String probabilityTipText() {
        return "Append the probability that the row is an outlier.";
    }

    public boolean getFlag() {
        return added.flag();
    }

    public void setFlag(boolean flag) {
        added.setFlag(flag);
        reset();
    }

    public String flagTipText() {
        return "Append yes or no: whether the score lies above the threshold.";
    }

    public boolean getContributions() {
        return added.contributions();
    }

    public void setContributions(boolean contributions) {
        added.setContributions(contributions);
        reset();
    }

    public String contributionsTipText() {
        return "Append the contribution of each attribute to the score, which GaussianMahalanobis and ZError can tell.";
    }

    public boolean getDiagnostics() {
        return added.diagnostics();
    }

    public void setDiagnostics(boolean diagnostics) {
        added.setDiagnostics(diagnostics);
        reset();
    }

    public String diagnosticsTipText() {
        return "Append what training made of each row, for neural detectors: whether it is a suspect, how often it was masked"
                + " and how far off it was. Rows of later batches, which are not trained on, have missing values there.";
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new OutlierScore(), options);
    }
}
