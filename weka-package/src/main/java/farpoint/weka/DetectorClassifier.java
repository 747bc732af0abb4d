package farpoint.weka;

import farpoint.InvalidInputException;
import farpoint.data.Table;
import farpoint.params.ClassUse;
import farpoint.params.DetectorSpec;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import weka.core.AdditionalMeasureProducer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.LogHandler;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

/**
 * An outlier detector as a classifier. The first class value stands for normal rows, the second for outliers; the
 * distribution of a row is {1 - p, p}, where p increases strictly with the score and is above 1/2 exactly if the row is
 * flagged. With a unary class it is {1 - p}.
 *
 * <p>Training uses all rows and no label, or the normal rows only if asked to; detectors that learn from labelled outliers
 * get the labels. Row weights have no meaning for the detectors, so weighted rows are refused.
 */
public abstract class DetectorClassifier extends DetectorSettings
        implements OutlierScorer, LogHandler, AdditionalMeasureProducer {
    private static final long serialVersionUID = 1L;

    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";

    private ScoringModel model;
    private Instances header;
    private transient Logger log;

    /** An untrained classifier with default settings. */
    protected DetectorClassifier(DetectorSpec spec) {
        super(spec);
    }

    /**
     * Checks the settings that make sense in the filter only.
     *
     * @throws InvalidInputException if there is one
     */
    protected void checkForClassifier() {}

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
        Table table = trainingTable(data);
        TrainingFiles files = TrainingFiles.of(values());
        ScoringModel trained = ScoringModel.train(spec(), values(), table, log).model();
        save(trained, files);
        keep(trained, new Instances(data, 0));
    }

    /**
     * The rows to train on, as the core takes them.
     *
     * @throws Exception if the data or a setting cannot be used
     */
    final Table trainingTable(Instances data) throws Exception {
        checkClass(data);
        InstancesTables.checkAttributes(data);
        checkForClassifier();
        getCapabilities().testWithFail(data);
        Instances rows = trainingRows(data);
        boolean learnsFromLabels = spec().classUse() == ClassUse.OUTLIER_LABELS;
        return learnsFromLabels ? InstancesTables.tableWithClasses(rows) : InstancesTables.table(rows);
    }

    /** Has no model from now on. */
    final void forget() {
        model = null;
    }

    /** Scores by this model from now on. */
    final void keep(ScoringModel trained, Instances trainingHeader) {
        model = trained;
        header = trainingHeader;
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
     * Trains the detector with these settings on a table, without touching this classifier; writes the files that the
     * settings name.
     *
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the calling thread was interrupted
     */
    public final ScoringModel.Training train(Table table) throws IOException, InterruptedException {
        TrainingFiles files = TrainingFiles.of(values());
        ScoringModel.Training training = ScoringModel.train(spec(), values(), table, log);
        files.write(training.model());
        return training;
    }

    /**
     * The rows to train on: all, or those of the first class value if the settings say so.
     *
     * @throws InvalidInputException if the normal class is asked for and there is no such row
     */
    public final Instances trainingRows(Instances data) {
        if (!getNormalClassOnly()) {
            return data;
        }
        if (data.classIndex() < 0 || !data.classAttribute().isNominal()) {
            throw new InvalidInputException("The '%s' flag needs a nominal class.", WekaParameters.NORMAL_CLASS_ONLY);
        }
        Instances normal = new Instances(data, data.size());
        data.stream().filter(DetectorClassifier::isNormal).forEach(normal::add);
        if (normal.isEmpty()) {
            throw new InvalidInputException(
                    "There is no training row of class '%s', which the '%s' flag asks for.",
                    data.classAttribute().value(0), WekaParameters.NORMAL_CLASS_ONLY);
        }
        return normal;
    }

    /** Whether a row is of the first class value. */
    public static boolean isNormal(Instance row) {
        return row.classValue() == 0;
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
                "%s needs a nominal class with two values, normal first and outlier second, but %s: for data without"
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
        return trained().scores(InstancesTables.table(instances), log);
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
        return requireHeader().numClasses() == 1 ? new double[] {1 - outlier} : new double[] {1 - outlier, outlier};
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
                : new ModelReport(model).text(spec(), getNumDecimalPlaces());
    }
}
