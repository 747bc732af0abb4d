package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.detector.CombinedModel;
import farpoint.detector.Fitted;
import farpoint.detector.MemberScores;
import farpoint.detector.OutlierModel;
import farpoint.labels.Labels;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits a {@link ScoreBoost} to rows. */
final class BoostFit {
    /** With this many labelled outliers the ensemble has half of the weight that it has with none. */
    private static final double FEW_LABELS = 5;

    /** What the ensemble tells under this label is of its members. */
    private static final String CONTRIBUTIONS = "Contributions";

    private static final String OUT_OF_BAG =
            "The classifiers have learnt from these rows; in training each row was scored by trees"
                    + " and a regression that had not.";

    private final ScoreBoost detector;
    private final DataMatrix rows;
    private final Labels labels;
    private final ComputeContext context;
    private final List<FittedClassifier> classifiers = new ArrayList<>();
    private final List<double[]> z = new ArrayList<>();

    BoostFit(ScoreBoost detector, DataMatrix rows, Labels labels, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.labels = labels;
        this.context = context;
    }

    Fitted fit(Map<String, Object> labelFacts) {
        int[] outliers = labels.anomalies();
        int[] others = labels.others();
        Fitted ensemble = detector.ensembleDetector().fit(rows, others, context);
        MemberScores said = ensemble.members().orElseThrow();
        if (outliers.length > 0) {
            learn(JoinedRows.of(rows, said), outliers, others);
        }
        CombinedModel unlabelled = (CombinedModel) ensemble.model();
        double ofEnsemble = 1 / (1 + outliers.length / FEW_LABELS);
        double sum = ofEnsemble
                + classifiers.stream().mapToDouble(FittedClassifier::weight).sum();
        List<FittedClassifier> weighed =
                classifiers.stream().map(c -> c.withWeight(c.weight() / sum)).toList();
        ScoreBoostModel model = new ScoreBoostModel(unlabelled, ofEnsemble / sum, weighed, Map.of());
        MemberScores all = model.combined(said, z);
        return new Fitted(model.withFacts(facts(unlabelled.summary(), labelFacts, all)), all);
    }

    private void learn(DataMatrix joined, int[] outliers, int[] others) {
        // A leaf has at least two rows: a single outlier would never have one of its own.
        boolean forest = detector.learner().hasForest() && outliers.length >= CutSearch.LEAST_ROWS;
        boolean logistic = detector.learner().hasLogistic() || !forest;
        double weight = forest && logistic ? 0.5 : 1;
        if (forest) {
            ForestFit fit = new ForestFit(joined, outliers, others, detector.trees(), detector.seed());
            add(FittedClassifier.FOREST, fit.grow(context), fit.outOfBag(context), weight);
        }
        if (logistic) {
            LinearFit.Result fit =
                    new LinearFit(joined, outliers, others, detector.ridge(), detector.seed()).fit(context);
            add(FittedClassifier.LOGISTIC, fit.classifier(), fit.trainingOdds(), weight);
        }
    }

    private void add(String name, Classifier classifier, double[] trainingOdds, double weight) {
        FittedClassifier fitted =
                new FittedClassifier(name, classifier, LogOddsScale.fit(trainingOdds), weight * trust(trainingOdds));
        classifiers.add(fitted);
        z.add(fitted.z(trainingOdds));
    }

    /**
     * How far a classifier is trusted. Its skill is twice the area under the ROC curve with which the log-odds, of rows that were not
     * learnt from, tell the labelled outliers from the other rows, less 1: 1 if the labels can be learnt, about 0 if they are
     * nothing but chance. A few labels cannot show skill: the fewer there are, the more it is taken for granted.
     */
    private double trust(double[] trainingOdds) {
        boolean[] outliers = new boolean[trainingOdds.length];
        for (int i = 0; i < outliers.length; i++) {
            outliers[i] = labels.isAnomaly(i);
        }
        double skill = Math.max(0, 2 * Ranking.of(trainingOdds, outliers).rocAuc() - 1);
        double granted = StrictMath.exp(-labels.anomalies().length / FEW_LABELS);
        return granted + (1 - granted) * skill;
    }

    private Map<String, Object> facts(
            Map<String, Object> ofEnsemble, Map<String, Object> labelFacts, MemberScores all) {
        Map<String, Object> facts = new LinkedHashMap<>(labelFacts);
        facts.putAll(ofEnsemble);
        for (int j = 0; j < all.members().size(); j++) {
            facts.put("Weight: " + all.members().get(j), all.weights()[j]);
        }
        if (!classifiers.isEmpty()) {
            facts.computeIfPresent(
                    CONTRIBUTIONS, (label, shares) -> "what the classifiers credit to attributes, and " + shares);
            facts.merge(OutlierModel.TRAINING_ROWS, OUT_OF_BAG, (ensemble, own) -> ensemble + " " + own);
        }
        return facts;
    }
}
