package farpoint.weka;

import farpoint.data.Table;
import farpoint.detector.CombinedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import weka.core.AdditionalMeasureProducer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.LogHandler;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

/**
 * An outlier detector as a classifier. One value of the class means outliers, the other normal rows, see {@link
 * OutlierClass}; in the distribution of a row they have p and 1 - p, where p increases strictly with the score and is above
 * 1/2 exactly if the row is flagged. With a unary class there is one of the two.
 *
 * <p>Training uses all rows and no label, or the normal rows only if asked to; detectors that learn from labelled outliers
 * get the labels. Row weights have no meaning for the detectors, so weighted rows are refused.
 */
public abstract class DetectorClassifier extends RunProperties
        implements OutlierScorer, LogHandler, AdditionalMeasureProducer {
    private static final long serialVersionUID = 1L;

    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";

    private static final String EVALUATED =
            "scores and figures of such an evaluation say little. Use cross-validation, or the" + " filter " + FILTER
                    + ", which leaves each training row out.";

    private ScoringModel model;
    private Instances header;

    /** What the values of the header's class mean; null in models that earlier versions have stored: normal, then outlier. */
    private OutlierClass classes;

    private transient Logger log;
    private transient boolean hasWarned;

    /** An untrained classifier with default settings. */
    protected DetectorClassifier(DetectorSpec spec) {
        super(spec);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        DataKinds.allowAttributes(result);
        result.enable(Capability.UNARY_CLASS);
        result.enable(Capability.BINARY_CLASS);
        result.enable(Capability.MISSING_CLASS_VALUES);
        return result;
    }

    /**
     * Trains the detector.
     *
     * @throws InvalidInputException if the data or a setting cannot be used
     * @throws InterruptedException if the calling thread was interrupted
     */
    @Override
    public void buildClassifier(Instances data) throws Exception {
        forget();
        TrainingData training = trainingData(data);
        TrainingFiles files = TrainingFiles.of(values());
        ScoringModel trained =
                ScoringModel.train(spec(), values(), training.table(), log).model();
        warnWithoutLog(trained);
        save(trained, files);
        keep(trained, training);
    }

    /** Tells what makes a model's scores doubtful, where no log has told it. */
    final void warnWithoutLog(ScoringModel trained) {
        if (log == null) {
            trained.warnings().forEach(this::warn);
        }
    }

    /** Commands have no log, and do not always print the model, which tells the same. The copy of each fold is silent. */
    private void warn(String sentence) {
        String warning = spec().title() + ", warning: " + sentence;
        if (log != null) {
            log.logMessage(warning);
        } else if (!isCopy()) {
            System.err.println(warning);
        }
    }

    /**
     * What there is to learn from, as the core takes it. The log is told what the values of the class are taken for.
     *
     * @throws Exception if the data or a setting cannot be used
     */
    final TrainingData trainingData(Instances data) throws Exception {
        checkClass(data);
        InstancesTables.checkAttributes(data);
        spec().parameters().forEach(this::refuseGroups);
        getCapabilities().testWithFail(data);
        OutlierClass meaning = OutlierClass.of(data, getOutlierValue());
        if (log != null) {
            log.logMessage(spec().title() + ", class: " + meaning.meaning());
        }
        if (!meaning.doubt().isEmpty()) {
            warn(meaning.doubt());
        }
        Instances rows = getNormalClassOnly() ? normalRows(data, meaning) : data;
        return new TrainingData(table(rows, Optional.of(meaning)), new Instances(data, 0), meaning);
    }

    private Table table(Instances rows, Optional<OutlierClass> meaning) {
        return meaning.filter(m -> spec().classUse() == ClassUse.OUTLIER_LABELS)
                .map(m -> InstancesTables.tableWithLabels(rows, m))
                .orElseGet(() -> InstancesTables.table(rows));
    }

    /** Has no model from now on. */
    final void forget() {
        model = null;
    }

    /** Scores by this model from now on. */
    final void keep(ScoringModel trained, TrainingData training) {
        model = trained;
        header = training.header();
        classes = training.classes();
        hasWarned = false;
    }

    /** The same for a model that was trained elsewhere, with the class read as the settings say. */
    final void keep(ScoringModel trained, Instances dataHeader) {
        keep(trained, new TrainingData(null, dataHeader, OutlierClass.of(dataHeader, getOutlierValue())));
    }

    /**
     * Scores by a model that was trained elsewhere from now on.
     *
     * @throws InvalidInputException if the class of the rows to score cannot be that of outliers
     */
    final void adopt(ScoringModel trained, Instances rows) {
        checkClass(rows);
        keep(trained, new Instances(rows, 0));
    }

    /** Whether there is a model. */
    final boolean hasModel() {
        return model != null;
    }

    /** A copy leaves the files alone, since the folds of a cross-validation would overwrite those of all rows. */
    final void save(ScoringModel trained, TrainingFiles files) throws IOException {
        if (!isCopy()) {
            files.write(trained);
        } else if (log != null) {
            files.stream()
                    .forEach(file ->
                            log.logMessage("The file '" + file + "' is not written by a copy of the classifier, such as"
                                    + " Weka makes for each fold. Set the file again if it is to be written."));
        }
    }

    /**
     * What the values of the class mean, where these settings make use of it: to train on normal rows only, or on labels.
     *
     * @throws InvalidInputException if it is needed and there is no nominal class, or its values contradict each other
     */
    public final Optional<OutlierClass> classesInUse(Instances data) {
        boolean nominal = data.classIndex() >= 0 && data.classAttribute().isNominal();
        if (getNormalClassOnly() && !nominal) {
            throw new InvalidInputException("The '%s' flag needs a nominal class.", WekaParameters.NORMAL_CLASS_ONLY);
        }
        boolean used = getNormalClassOnly() || nominal && spec().classUse() == ClassUse.OUTLIER_LABELS;
        return used ? Optional.of(OutlierClass.of(data, getOutlierValue())) : Optional.empty();
    }

    /**
     * Trains the detector with these settings on rows, without touching this classifier; writes the files that the settings
     * name.
     *
     * @param data the rows, of which only the normal ones are trained on if the settings say so
     * @param meaning what {@link #classesInUse} says of the rows
     * @param progress is told how far the training is
     * @throws InvalidInputException if the normal class is asked for and there is no such row
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the calling thread was interrupted
     */
    public final ScoringModel.Trained train(Instances data, Optional<OutlierClass> meaning, Logger progress)
            throws IOException, InterruptedException {
        Instances rows = getNormalClassOnly() ? normalRows(data, meaning.orElseThrow()) : data;
        Table table = learningTable(rows, meaning);
        TrainingFiles files = TrainingFiles.of(values());
        ScoringModel.Trained training = ScoringModel.train(spec(), values(), table, progress);
        files.write(training.model());
        return training;
    }

    /** Rows as these settings learn from them: with groups, or labels as {@link #classesInUse} has them, where they matter. */
    public final Table learningTable(Instances rows, Optional<OutlierClass> meaning) {
        return spec().classUse() == ClassUse.GROUPS ? InstancesTables.tableWithClasses(rows) : table(rows, meaning);
    }

    /**
     * The names of the members that these settings ask for, in order; none for a detector that is no ensemble.
     *
     * @throws InvalidInputException if they contradict each other
     */
    public final List<String> memberNames() {
        return spec().create(values()) instanceof CombinedDetector combined ? combined.memberNames() : List.of();
    }

    /** Whether a parameter takes the values of the class, where there is one, for groups with a normality of their own. */
    public final boolean takesGroups() {
        return spec().parameters().stream().anyMatch(this::isGrouping);
    }

    private <T> boolean isGrouping(Parameter<T> parameter) {
        return parameter.groupingValues().contains(get(parameter));
    }

    /** The class says normal or outlier here, so it can be nothing else; in the filter it can. */
    private <T> void refuseGroups(Parameter<T> parameter) {
        if (isGrouping(parameter)) {
            throw new InvalidInputException(
                    "The '%s' parameter must not be %s in the classifier, whose class says normal or outlier. Use the filter"
                            + " %s, where classes are groups or labels.",
                    parameter.name(), parameter.text(get(parameter)), FILTER);
        }
    }

    private static Instances normalRows(Instances data, OutlierClass meaning) {
        Instances normal = new Instances(data, data.size());
        data.stream().filter(meaning::isNormal).forEach(normal::add);
        if (normal.isEmpty()) {
            throw new InvalidInputException(
                    "There is no training row of class '%s', which the '%s' flag asks for.",
                    meaning.normal() < 0 ? "normal" : data.classAttribute().value(meaning.normal()),
                    WekaParameters.NORMAL_CLASS_ONLY);
        }
        return normal;
    }

    private void checkClass(Instances data) {
        if (data.classIndex() >= 0
                && data.classAttribute().isNominal()
                && data.classAttribute().numValues() <= 2) {
            return;
        }
        String found = "no class is set";
        if (data.classIndex() >= 0) {
            weka.core.Attribute attribute = data.classAttribute();
            String kind = weka.core.Attribute.typeToString(attribute);
            found = attribute.isNominal()
                    ? "the class '" + attribute.name() + "' has " + attribute.numValues() + " values"
                    : "the class '" + attribute.name() + "' is " + kind;
        }
        throw new InvalidInputException(
                "%s needs a nominal class with two values, one for normal rows and one for outliers, but %s: for data without"
                        + " such labels use the filter %s, or name another class attribute (-c).",
                spec().name(), found, FILTER);
    }

    @Override
    public double outlierScore(Instance instance) throws Exception {
        Instances attributes = instance.dataset() == null ? requireHeader() : instance.dataset();
        return trained().scores(InstancesTables.table(instance, attributes), log)[0];
    }

    @Override
    public double[] outlierScores(Instances instances) throws Exception {
        Table table = InstancesTables.table(instances);
        warnOfTrainingRows(table);
        return trained().scores(table, log);
    }

    /** A classifier is not told what it classifies, so this looks at the values. Weka evaluates on training rows by default. */
    private void warnOfTrainingRows(Table table) throws InterruptedException {
        if (hasWarned) {
            return;
        }
        Optional<String> warning = trained().trainingRowsWarning(table, log, EVALUATED);
        hasWarned = warning.isPresent();
        warning.map(sentence -> spec().title() + ", warning: " + sentence).ifPresent(this::tell);
    }

    private void tell(String line) {
        if (log != null) {
            log.logMessage(line);
        } else {
            System.err.println(line);
        }
    }

    @Override
    public double[] distributionForInstance(Instance instance) throws Exception {
        return distribution(outlierScore(instance));
    }

    @Override
    public double[][] distributionsForInstances(Instances batch) throws Exception {
        double[] scores = outlierScores(batch);
        double[][] distributions = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            distributions[i] = distribution(scores[i]);
        }
        return distributions;
    }

    @Override
    public boolean implementsMoreEfficientBatchPrediction() {
        return true;
    }

    /**
     * The cut-off and the map from scores to probabilities.
     *
     * @throws IllegalStateException if the classifier was not trained
     */
    public final Threshold scoreThreshold() {
        return trained().threshold();
    }

    private double[] distribution(double score) {
        double outlier = scoreThreshold().probability(score);
        int values = requireHeader().numClasses();
        OutlierClass meaning =
                classes != null ? classes : new OutlierClass(values == 1 ? OutlierClass.NONE : 1, 0, "", "");
        return meaning.distribution(outlier, values);
    }

    /** The model. */
    final ScoringModel trained() {
        if (model == null) {
            throw new IllegalStateException(spec().name() + " has not been trained.");
        }
        return model;
    }

    private Instances requireHeader() {
        trained();
        return header;
    }

    @Override
    public Enumeration<String> enumerateMeasures() {
        List<String> names = model == null
                ? List.of(ModelReport.MEASURE_THRESHOLD)
                : new ArrayList<>(new ModelReport(model).measures().keySet());
        return Collections.enumeration(names);
    }

    @Override
    public double getMeasure(String name) {
        if (model == null && name.equals(ModelReport.MEASURE_THRESHOLD)) {
            return Double.NaN;
        }
        Double value = model == null ? null : new ModelReport(model).measures().get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no measure '" + name + "' of " + spec().name() + ".");
        }
        return value;
    }

    @Override
    @ProgrammaticProperty
    public void setLog(Logger logger) {
        log = logger;
    }

    @Override
    @ProgrammaticProperty
    public Logger getLog() {
        return log;
    }

    @Override
    public String toString() {
        return model == null
                ? spec().title() + ": not trained yet."
                : new ModelReport(model).text(spec(), classes, getNumDecimalPlaces());
    }
}
