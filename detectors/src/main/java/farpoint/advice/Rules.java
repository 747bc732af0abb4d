package farpoint.advice;

import static farpoint.advice.Condition.atLeast;
import static farpoint.advice.Condition.atMost;

import java.util.List;
import java.util.Map;

/**
 * The rules, in their order: the first that holds is taken. Each has a reason of its own and a figure; the page docs/advise.md is
 * written from them.
 */
public final class Rules {
    /** Fewer labelled outliers teach little. */
    public static final int FEWEST_LABELS = 5;

    private static final Choice BOOST = new Choice("ScoreBoost", "ScoreBoost");
    private static final Choice SAD = new Choice("Deep SAD", "DeepSAD");
    private static final Choice ENSEMBLE = new Choice("the ensemble", "OutlierEnsemble");
    private static final Choice CHEAP = new Choice("the ensemble without networks", "OutlierEnsemble preset=cheap");
    private static final Choice DISTANCE = new Choice("KNNDistance", "KNNDistance");
    private static final Choice CLEAN_DISTANCE =
            new Choice("KNNDistance for clean training rows", "KNNDistance clean-training=true");
    private static final Choice CLEAN_ENSEMBLE =
            new Choice("the ensemble for clean training rows", "OutlierEnsemble clean-training=true");
    private static final Choice COVARIANCE = new Choice("GaussianMahalanobis", "GaussianMahalanobis");
    private static final Choice LOCAL = new Choice("FastLOF", "FastLOF");
    private static final Choice LOCAL_FEW = new Choice("FastLOF with 20 neighbours", "FastLOF num-neighbors=20");

    private static final String BY_WHOLE = "./farpoint bench advise whole 3";

    /** Those that users get. */
    public static final List<Rule> USUAL = of(Limits.USUAL);

    private Rules() {}

    /** The same rules with other limits, to see what they owe to these. */
    public static List<Rule> of(Limits limits) {
        Condition local = atLeast(Fact.LOCAL_AGREEMENT, limits.localAgreement());
        Condition hidden = atMost(Fact.GLOBAL_AGREEMENT, limits.globalAgreement());
        Condition near = atMost(Fact.FAR_ROWS, limits.farRows());
        return List.of(
                labels(),
                clean(),
                fewRows(),
                covariance(
                        atLeast(Fact.COVARIANCE_TAIL, limits.covarianceTail()),
                        atLeast(Fact.COVARIANCE_GAIN, limits.covarianceGain())),
                singleRows(local, hidden, near, atLeast(Fact.SINGLE_ROWS, limits.singleRows())),
                groups(local, hidden, near),
                otherwise());
    }

    /**
     * The first rule that holds.
     *
     * @param rules of {@link #of}
     * @param facts what is known; unknown facts are missing or NaN
     */
    public static Rule first(List<Rule> rules, Map<Fact, Double> facts) {
        return rules.stream().filter(rule -> rule.holds(facts)).findFirst().orElseThrow();
    }

    private static Rule labels() {
        return new Rule(
                "known outliers",
                List.of(atLeast(Fact.LABELLED_OUTLIERS, FEWEST_LABELS)),
                BOOST,
                "some rows are known to be outliers, and it learns from them without forgetting what no label says",
                SAD,
                "one row in twenty or more is a labelled outlier, and all others are known to be normal",
                "With a label for 20 outliers and others among the training rows, mean ROC AUC on the shipped sets is .947, that"
                        + " of Deep SAD .931, and that of the ensemble without networks, which knows no labels, .863.",
                "./farpoint bench accuracy among20 5 all ScoreBoost DeepSAD \"OutlierEnsemble preset=cheap\"");
    }

    private static Rule clean() {
        return new Rule(
                "clean training rows",
                List.of(atLeast(Fact.CLEAN, 1)),
                CLEAN_DISTANCE,
                "the training rows hold no outliers, so that whatever lies far from all of them is one",
                CLEAN_ENSEMBLE,
                "the first rows of the ranking count most",
                "On the shipped sets, mean ROC AUC is .917, and that of the best detector of each set as known afterwards .926; the"
                        + " ensemble for clean rows has .915, and in a study of five seeds .03 more average precision.",
                "./farpoint bench advise clean");
    }

    private static Rule fewRows() {
        return new Rule(
                "few rows",
                List.of(atMost(Fact.ROWS, ShortStudy.FEWEST_ROWS - 1)),
                ENSEMBLE,
                "so few rows do not show which method suits them, and several that differ are right more often than any alone",
                CHEAP,
                "it must be fast, as it trains no network",
                "Of 60 rows of each shipped set, drawn five times, it has a mean ROC AUC of .834, the best detector of each as"
                        + " known afterwards .884, without networks it has .830, and KNNDistance .827.",
                "./farpoint bench advise few 5");
    }

    private static Rule covariance(Condition tail, Condition gain) {
        return new Rule(
                "broken dependences",
                List.of(tail, gain),
                COVARIANCE,
                "a few rows break how the attributes go together in all others, which shows more clearly than their distance",
                ENSEMBLE,
                "the rows are of several kinds, each with dependences of its own",
                "On 4 of 16 made tables, those with linear dependences, it holds, and ROC AUC is 1.000; on no shipped set it does.",
                "./farpoint bench advise made");
    }

    private static Rule singleRows(Condition local, Condition hidden, Condition near, Condition single) {
        return new Rule(
                "outliers among their neighbours, alone",
                List.of(local, hidden, near, single),
                LOCAL_FEW,
                "no row is far from all, the empty places lie between groups of rows, and a few rows stand alone in them",
                LOCAL,
                "outliers may come in groups of more than twenty that are alike",
                "Of the shipped sets it holds on letter, where ROC AUC is .950; the ensemble has .870 there, and FastLOF with its"
                        + " automatic number of neighbours .852.",
                BY_WHOLE);
    }

    private static Rule groups(Condition local, Condition hidden, Condition near) {
        return new Rule(
                "outliers among their neighbours, in groups",
                List.of(local, hidden, near),
                LOCAL,
                "no row is far from all, and the empty places lie between groups of rows, where methods that look at the whole see"
                        + " nothing",
                DISTANCE,
                "some kinds of ordinary rows vary far more than others",
                "Of the shipped sets it holds on digits, where ROC AUC is .882; the ensemble has .667 there, KNNDistance .795. With"
                        + " other digits for outliers the two detectors are level (docs/advise.md).",
                BY_WHOLE);
    }

    private static Rule otherwise() {
        return new Rule(
                "all else",
                List.of(),
                ENSEMBLE,
                "nothing in the rows speaks for one method, and several that differ are right more often than any alone",
                CHEAP,
                "it must be fast, as it trains no network",
                "On the other 11 shipped sets it has a mean ROC AUC of .873, the best detector of each as known afterwards .893.",
                BY_WHOLE);
    }
}
