package farpoint.bench;

import farpoint.advice.Fact;
import farpoint.advice.Recommendation;
import farpoint.advice.Rule;
import farpoint.advice.Rules;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import farpoint.study.Split;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a table afterwards.
 *
 * @param set the table's name
 * @param facts what the rules see of it
 * @param areas ROC AUC by detector, means over seeds
 */
record AdviceCase(String set, Map<Fact, Double> facts, Map<String, Double> areas) {
    /**
     * Measures.
     *
     * @param table with classes, which the study does not look at
     * @param protocol how the rows are used
     * @param seeds how many seeds to average over; the study looks at the training rows of the first
     * @param detectors as users write them
     */
    static AdviceCase of(String set, Table table, Protocol protocol, int seeds, List<String> detectors) {
        ComputeContext context = ComputeContext.withDefaults();
        Table training = protocol.split(table, 1).training();
        Map<Fact, Double> facts =
                Recommendation.of(training, protocol.isClean(), 0, context).facts();
        Map<String, Double> areas = new TreeMap<>();
        for (String detector : detectors) {
            DetectorContender contender = DetectorContender.parse(detector);
            for (int seed = 1; seed <= seeds; seed++) {
                Split split = protocol.split(table, seed);
                double area = Ranking.of(contender.scores(split, protocol, seed), split.outliers())
                        .rocAuc();
                areas.merge(detector, area / seeds, Double::sum);
            }
        }
        return new AdviceCase(set, facts, areas);
    }

    /** The rule that the facts lead to. */
    Rule rule(List<Rule> rules) {
        return Rules.first(rules, facts);
    }

    /** ROC AUC of what a rule takes. */
    double area(Rule rule) {
        return areas.get(rule.choice().detector());
    }

    /** The best of all that was measured. */
    Map.Entry<String, Double> best() {
        return areas.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    /** How far what rules take is below the best. */
    double gap(List<Rule> rules) {
        return best().getValue() - area(rule(rules));
    }
}
