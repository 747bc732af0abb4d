package weka.classifiers.outlier;

import farpoint.RunParameters;
import farpoint.data.ClassWord;
import farpoint.run.InvalidInputException;
import farpoint.stats.MaxSoftmax;
import farpoint.threshold.Flagging;
import farpoint.threshold.Threshold;
import farpoint.threshold.ThresholdRule;
import farpoint.weka.NamedClassifier;
import farpoint.weka.OutlierScorer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.RandomizableSingleClassifierEnhancer;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;

/**
 * Makes a detector of any classifier: a row is the more outlying, the less sure the classifier is of its class. The class has a value
 * for outliers and at least two others, which normal rows have; the classifier learns from these rows only. In the distribution of a
 * row the outliers' value has the probability p that the score stands for, above 1/2 exactly if the row is flagged, and the other
 * values share 1 - p as the classifier says. The threshold comes from scores that the training rows have under cross-validation.
 */
public class MaxSoftmaxOutlier extends RandomizableSingleClassifierEnhancer
        implements OutlierScorer, TechnicalInformationHandler {
    private static final long serialVersionUID = 1L;

    private static final int FOLDS = 10;
    private static final int NONE = -1;

    /** Weka's option of the classifier. */
    private static final String CLASSIFIER = "W";

    private String outlierValue = "";
    private double contamination;
    private boolean entropy;

    private Instances header;
    private int outlier;

    /** Whether what is trained scores by the entropy. */
    private boolean trainedEntropy;

    /** Of the normal training rows, each by a classifier that has not seen it. */
    private double[] trainingScores;

    private transient Threshold threshold;

    /** With default settings, around a random forest. */
    public MaxSoftmaxOutlier() {
        m_Classifier = new RandomForest();
    }

    @Override
    protected String defaultClassifierString() {
        return RandomForest.class.getName();
    }

    public String globalInfo() {
        return "Makes an outlier detector of any classifier: a row is the more outlying, the less sure the classifier is of its class"
                + " (maximum softmax, the baseline that a detector should beat). The class has a value for outliers, such as"
                + " 'outlier', and at least two others, which normal rows have; the classifier learns from the normal rows only."
                + " A row far from all classes can be one that a classifier is sure of, which no such score finds. If the class has"
                + " no value for outliers, the filter AddValues adds one. For more information see: "
                + getTechnicalInformation();
    }

    @Override
    public TechnicalInformation getTechnicalInformation() {
        TechnicalInformation information = new TechnicalInformation(Type.INPROCEEDINGS);
        information.setValue(Field.AUTHOR, "Dan Hendrycks and Kevin Gimpel");
        information.setValue(
                Field.TITLE,
                "A Baseline for Detecting Misclassified and Out-of-Distribution Examples in Neural Networks");
        information.setValue(Field.BOOKTITLE, "International Conference on Learning Representations");
        information.setValue(Field.YEAR, "2017");
        return information;
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        result.disableAllClasses();
        result.disableAllClassDependencies();
        result.enable(Capability.NOMINAL_CLASS);
        result.enable(Capability.MISSING_CLASS_VALUES);
        result.setMinimumNumberInstances(0);
        return result;
    }

    /**
     * Trains the classifier, and one for each of ten folds.
     *
     * @throws InvalidInputException if the class has no value for outliers, or normal rows of one value only
     */
    @Override
    public void buildClassifier(Instances data) throws Exception {
        header = null;
        threshold = null;
        RunParameters.CONTAMINATION.check(contamination);
        getCapabilities().testWithFail(data);
        outlier = outlierIndex(data.classAttribute());
        trainedEntropy = entropy;
        Instances normal = new Instances(data, data.size());
        data.stream()
                .filter(row -> !row.classIsMissing() && row.classValue() != outlier)
                .forEach(normal::add);
        if (normal.stream().mapToDouble(Instance::classValue).distinct().count() < 2) {
            throw new InvalidInputException(
                    "The class '%s' must have normal rows of at least two values, which the classifier tells apart; '%s' means"
                            + " outliers.",
                    data.classAttribute().name(), data.classAttribute().value(outlier));
        }
        trainingScores = heldOutScores(normal);
        m_Classifier.buildClassifier(normal);
        header = new Instances(data, 0);
    }

    private int outlierIndex(Attribute attribute) {
        List<Object> values = Collections.list(attribute.enumerateValues());
        int named = outlierValue.isEmpty() ? only(values) : values.indexOf(outlierValue);
        if (named == NONE) {
            throw new InvalidInputException(
                    outlierValue.isEmpty()
                            ? "The class '%s' has no value whose name says that it means outliers: name one by the 'outlier-value'"
                                    + " option, or add one by the filter AddValues (-C last -L outlier)."
                            : "The class '%s' has no value '%s', which the 'outlier-value' option names.",
                    attribute.name(),
                    outlierValue);
        }
        return named;
    }

    /** The only value whose name means outliers. */
    private static int only(List<Object> values) {
        int[] found = IntStream.range(0, values.size())
                .filter(i -> ClassWord.of(String.valueOf(values.get(i)))
                        .filter(word -> word.sure() && word.outlier())
                        .isPresent())
                .toArray();
        return found.length == 1 ? found[0] : NONE;
    }

    private double[] heldOutScores(Instances normal) throws Exception {
        Instances shuffled = new Instances(normal);
        Random random = new Random(getSeed());
        shuffled.randomize(random);
        int folds = Math.min(FOLDS, shuffled.size());
        shuffled.stratify(folds);
        DoubleStream.Builder scores = DoubleStream.builder();
        for (int fold = 0; fold < folds; fold++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("The training was stopped.");
            }
            Classifier copy = AbstractClassifier.makeCopy(m_Classifier);
            copy.buildClassifier(shuffled.trainCV(folds, fold, random));
            for (Instance row : shuffled.testCV(folds, fold)) {
                scores.add(score(copy.distributionForInstance(row)));
            }
        }
        return scores.build().toArray();
    }

    /** The probabilities of the normal values. */
    private double[] normal(double[] distribution) {
        double[] normal = distribution.clone();
        normal[outlier] = 0;
        double sum = Arrays.stream(normal).sum();
        return sum > 0 ? Arrays.stream(normal).map(p -> p / sum).toArray() : normal;
    }

    private double score(double[] distribution) {
        double[] normal = normal(distribution);
        double[] values = new double[normal.length - 1];
        System.arraycopy(normal, 0, values, 0, outlier);
        System.arraycopy(normal, outlier + 1, values, outlier, values.length - outlier);
        return trainedEntropy ? MaxSoftmax.entropy(values) : MaxSoftmax.of(values);
    }

    @Override
    public double outlierScore(Instance instance) throws Exception {
        requireTrained();
        return score(m_Classifier.distributionForInstance(instance));
    }

    @Override
    public double[] outlierScores(Instances instances) throws Exception {
        double[] scores = new double[instances.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = outlierScore(instances.get(i));
        }
        return scores;
    }

    @Override
    public double[] distributionForInstance(Instance instance) throws Exception {
        requireTrained();
        double[] given = m_Classifier.distributionForInstance(instance);
        double p = scoreThreshold().probability(score(given));
        double[] normal = normal(given);
        boolean isSilent = Arrays.stream(normal).sum() == 0;
        for (int c = 0; c < normal.length; c++) {
            normal[c] = (1 - p) * (isSilent ? 1.0 / (normal.length - 1) : normal[c]);
        }
        normal[outlier] = p;
        return normal;
    }

    private void requireTrained() {
        if (header == null) {
            throw new IllegalStateException("MaxSoftmaxOutlier has not been trained.");
        }
    }

    /** The cut-off and the map from scores to probabilities. */
    private Threshold scoreThreshold() {
        if (threshold == null) {
            threshold = new Flagging(ThresholdRule.AUTOMATIC, contamination, Flagging.USUAL_CONTAMINATION)
                    .threshold(trainingScores);
        }
        return threshold;
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String name = Utils.getOption(CLASSIFIER, options.clone());
        if (!name.isEmpty()) {
            NamedClassifier.ofClass(name, CLASSIFIER);
        }
        super.setOptions(options);
    }

    @OptionMetadata(
            displayName = "outlierValue",
            description =
                    "The value of the class that means outliers; all others mean normal rows. Empty to go by the names, such as"
                            + " outlier or anomaly.",
            commandLineParamName = "outlier-value",
            commandLineParamSynopsis = "-outlier-value <value>",
            displayOrder = 0)
    public String getOutlierValue() {
        return outlierValue;
    }

    public void setOutlierValue(String value) {
        outlierValue = value;
    }

    @OptionMetadata(
            displayName = "contamination",
            description = RunParameters.CONTAMINATION_TEXT + ": then the distribution of the scores decides.",
            commandLineParamName = "contamination",
            commandLineParamSynopsis = "-contamination <share>",
            displayOrder = 1)
    public double getContamination() {
        return contamination;
    }

    public void setContamination(double share) {
        contamination = share;
        threshold = null;
    }

    @OptionMetadata(
            displayName = "entropy",
            description =
                    "Score by the entropy of the classes, as a share of the largest one, instead of 1 - the largest probability.",
            commandLineParamName = "entropy",
            commandLineParamIsFlag = true,
            commandLineParamSynopsis = "-entropy",
            displayOrder = 2)
    public boolean getEntropy() {
        return entropy;
    }

    /** Holds from the next training on. */
    public void setEntropy(boolean entropy) {
        this.entropy = entropy;
    }

    @Override
    public String toString() {
        if (header == null) {
            return "Maximum softmax: not trained yet.";
        }
        long different = Arrays.stream(trainingScores).distinct().count();
        return String.format(
                Locale.ROOT,
                "Maximum softmax%n%n'%s' means outliers. Score: %s.%nDifferent scores of the %d normal training rows,"
                        + " cross-validated: %d%s.%nThreshold: %s%n%nClassifier%n%n%s",
                header.classAttribute().value(outlier),
                trainedEntropy ? "entropy of the classes, 0 to 1" : "1 - largest probability of a class",
                trainingScores.length,
                different,
                2 * different < trainingScores.length ? ", so that many tie" : "",
                scoreThreshold().text(),
                m_Classifier);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new MaxSoftmaxOutlier(), options);
    }
}
