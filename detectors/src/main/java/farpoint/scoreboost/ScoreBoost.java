package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.CombinedDetector;
import farpoint.detector.CombinedModel;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.EnsembleDetector;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.labels.LabelSettings;
import farpoint.labels.LabelUse;
import farpoint.labels.Labels;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Learns from a few labelled outliers: a random forest and a logistic regression, both balanced, tell them from all other rows
 * by the attributes and by the scores of detectors that ignore the labels. Labels are the rows' classes: the first normal, the
 * second anomalous, missing unlabelled; unlabelled rows count as normal.
 *
 * @param labels whether labels are used
 * @param labeledFraction share of the labels of each class that are used
 * @param members the detectors whose scores are columns, or automatic
 * @param cleanTraining whether the unlabelled rows hold no outliers
 * @param learner what learns from the labels
 * @param trees number of trees
 * @param ridge of the regression
 * @param seed of all that is drawn
 * @param ensemble makes an ensemble of the members
 */
public record ScoreBoost(
        LabelUse labels,
        double labeledFraction,
        String members,
        boolean cleanTraining,
        Learner learner,
        int trees,
        double ridge,
        int seed,
        DetectorSpec ensemble)
        implements CombinedDetector {

    private static final String NAME = "ScoreBoost";
    private static final String WITHOUT_LABELS = "the ensemble of its members";
    private static final int MIN_OTHERS = 2;
    private static final String AUTOMATIC = "automatic";

    /** What the first three say counts by itself too; for clean training rows, what the third says. */
    private static final String MEMBER_LIST = "ExtendedIsolationForest; GaussianMahalanobis estimator=mcd;"
            + " KNNDistance num-neighbors=5 aggregate=rms; KNNDistance num-neighbors=20 aggregate=max;"
            + " FastLOF num-neighbors=20";

    private static final String WEIGHTS = "1, 1, 1, 0, 0";
    private static final String CLEAN_WEIGHTS = "0, 0, 1, 0, 0";

    /** Use of labels. */
    public static final Parameter<LabelUse> LABELS = LabelSettings.parameter(WITHOUT_LABELS);

    /** Fraction of labels. */
    public static final Parameter<Double> LABELED_FRACTION = LabelSettings.LABELED_FRACTION;

    /** Members. */
    public static final Parameter<String> MEMBERS = Parameter.ofList(
            "members",
            AUTOMATIC,
            "The detectors whose scores are learnt from beside the attributes, separated by semicolons, each with its"
                    + " parameters as name=value, such as \"KNNDistance num-neighbors=20; DeepSVDD\". They learn from all rows"
                    + " that are not labelled as outliers. automatic, or nothing, takes " + MEMBER_LIST
                    + ". Detectors that learn from labels, groups by class and ensembles are refused.");

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING = Parameter.ofFlag(
            "clean-training",
            "Says that the training data has no outliers in it but labelled ones: of automatic members, the score then has"
                    + " KNNDistance alone beside what is learnt from labels. Members that have this parameter are told.");

    /** What learns. */
    public static final Parameter<Learner> LEARNER = Parameter.ofChoice(
            "learner",
            Learner.BOTH,
            "What learns from the labels: forest (a random forest), logistic (a logistic regression) or both, whose mean"
                    + " counts. With a single labelled outlier the regression learns alone.");

    /** Number of trees. */
    public static final Parameter<Integer> NUM_TREES = Parameter.ofInt(
            "num-trees",
            200,
            1,
            10_000,
            "Number of trees of the random forest. More make scores depend less on the seed.");

    /** Ridge. */
    public static final Parameter<Double> RIDGE = Parameter.ofDouble(
            "ridge",
            0.003,
            "(0, inf)",
            "Penalty of large weights in the logistic regression, against its mean loss; columns have standard deviation 1."
                    + " More keeps the weights smaller.");

    /** Checks the values. */
    public ScoreBoost {
        LABELS.check(labels);
        LABELED_FRACTION.check(labeledFraction);
        MEMBERS.check(members);
        LEARNER.check(learner);
        NUM_TREES.check(trees);
        RIDGE.check(ridge);
        CommonParameters.SEED.check(seed);
        ensemble(ensemble, members, cleanTraining, seed);
    }

    /**
     * The catalogue entry.
     *
     * @param ensemble the detector that makes an ensemble of members
     */
    public static DetectorSpec spec(DetectorSpec ensemble) {
        return new DetectorSpec(
                NAME,
                "scoreboost",
                "Learning from few labels",
                "Learns from a few labelled outliers: a random forest and a logistic regression tell them from all other rows,"
                        + " which count as normal, by the attributes and by the scores of detectors that ignore labels. The"
                        + " fewer the labels, the more these scores count themselves."
                        + DetectorSpec.MIXED_TABLES,
                List.of(new Citation(
                        "Y. Zhao, M. K. Hryniewicki",
                        "XGBOD: Improving supervised outlier detection with unsupervised representation learning",
                        "International Joint Conference on Neural Networks (IJCNN)",
                        2018,
                        "https://doi.org/10.1109/IJCNN.2018.8489605")),
                ClassUse.OUTLIER_LABELS,
                List.of(
                        LABELS,
                        LABELED_FRACTION,
                        MEMBERS,
                        CLEAN_TRAINING,
                        LEARNER,
                        NUM_TREES,
                        RIDGE,
                        CommonParameters.SEED),
                v -> of(v, ensemble));
    }

    private static ScoreBoost of(ParameterValues v, DetectorSpec ensemble) {
        return new ScoreBoost(
                v.get(LABELS),
                v.get(LABELED_FRACTION),
                v.get(MEMBERS),
                v.get(CLEAN_TRAINING),
                v.get(LEARNER),
                v.get(NUM_TREES),
                v.get(RIDGE),
                v.get(CommonParameters.SEED),
                ensemble);
    }

    private static EnsembleDetector ensemble(DetectorSpec spec, String members, boolean cleanTraining, int seed) {
        boolean automatic = members.isBlank() || members.trim().equalsIgnoreCase(AUTOMATIC);
        String weights = cleanTraining ? CLEAN_WEIGHTS : WEIGHTS;
        Map<String, String> text = Map.of(
                MEMBERS.name(),
                automatic ? MEMBER_LIST : members,
                "weights",
                automatic ? weights : "equal",
                CLEAN_TRAINING.name(),
                String.valueOf(cleanTraining),
                CommonParameters.SEED.name(),
                String.valueOf(seed));
        return (EnsembleDetector) spec.create(ParameterValues.parse(spec.parameters(), text));
    }

    EnsembleDetector ensembleDetector() {
        return ensemble(ensemble, members, cleanTraining, seed);
    }

    @Override
    public List<String> memberNames() {
        List<String> names = new ArrayList<>(ensembleDetector().memberNames());
        if (learner.hasForest()) {
            names.add(FittedClassifier.FOREST);
        }
        names.add(FittedClassifier.LOGISTIC);
        return names;
    }

    @Override
    public Scaling scaling() {
        return ensembleDetector().scaling();
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        LabelSettings use = new LabelSettings(labels, labeledFraction);
        Labels known = use.of(NAME, rows, seed);
        if (known.others().length < MIN_OTHERS) {
            throw new InvalidInputException(
                    "%s needs at least %d training rows that are not labelled as outliers. The data has %d.",
                    NAME, MIN_OTHERS, known.others().length);
        }
        Map<String, Object> facts = use.facts(known, WITHOUT_LABELS);
        if (!known.isEmpty() && known.anomalies().length == 0) {
            facts.put(
                    OutlierModel.WARNING + " about the labels",
                    "No training row is labelled as an outlier, so that this is " + WITHOUT_LABELS + ".");
        }
        return new BoostFit(this, rows, known, context).fit(facts);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        CombinedModel members = (CombinedModel) ensembleDetector().restore(state.child("ensemble"), columns);
        int width = columns + members.memberNames().size();
        double weight = state.number("ensemble-weight");
        if (!(weight >= 0 && weight <= 1)) {
            throw State.damaged("the weight of the ensemble is %s", weight);
        }
        List<FittedClassifier> classifiers = state.children("classifiers").stream()
                .map(classifier -> FittedClassifier.readFrom(classifier, width))
                .toList();
        return new ScoreBoostModel(members, weight, classifiers, Map.of());
    }
}
