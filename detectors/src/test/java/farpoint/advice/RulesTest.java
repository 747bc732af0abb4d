package farpoint.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorText;
import farpoint.run.InvalidInputException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rule holds for facts that are made here. */
class RulesTest {
    /** Facts of a table for which nothing special speaks. */
    private static Map<Fact, Double> plain() {
        Map<Fact, Double> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.ROWS, 1000.0);
        facts.put(Fact.CLEAN, 0.0);
        facts.put(Fact.LABELLED_OUTLIERS, 0.0);
        facts.put(Fact.LOCAL_AGREEMENT, 0.6);
        facts.put(Fact.GLOBAL_AGREEMENT, 0.9);
        facts.put(Fact.FAR_ROWS, 2.0);
        facts.put(Fact.COVARIANCE_TAIL, 2.0);
        facts.put(Fact.COVARIANCE_GAIN, 1.0);
        facts.put(Fact.SINGLE_ROWS, 1.0);
        return facts;
    }

    private static Map<Fact, Double> local() {
        Map<Fact, Double> facts = plain();
        facts.put(Fact.LOCAL_AGREEMENT, 0.9);
        facts.put(Fact.GLOBAL_AGREEMENT, 0.7);
        return facts;
    }

    private static String taken(Map<Fact, Double> facts) {
        return Rules.first(Rules.USUAL, facts).choice().detector();
    }

    private static Map<Fact, Double> with(Map<Fact, Double> facts, Fact fact, double value) {
        facts.put(fact, value);
        return facts;
    }

    @Test
    void nothingSpecialMeansTheEnsemble() {
        assertEquals("OutlierEnsemble", taken(plain()));
    }

    @Test
    void localOutliersNeedBothAgreementsAndNoRowFarAway() {
        assertEquals("FastLOF", taken(local()));
        assertEquals("OutlierEnsemble", taken(with(local(), Fact.LOCAL_AGREEMENT, 0.77)));
        assertEquals("OutlierEnsemble", taken(with(local(), Fact.GLOBAL_AGREEMENT, 0.81)));
        assertEquals("OutlierEnsemble", taken(with(local(), Fact.FAR_ROWS, 3.1)));
    }

    @Test
    void rowsThatStandAloneWantFewNeighbours() {
        assertEquals("FastLOF num-neighbors=20", taken(with(local(), Fact.SINGLE_ROWS, 1.5)));
        assertEquals("OutlierEnsemble", taken(with(plain(), Fact.SINGLE_ROWS, 1.5)));
    }

    @Test
    void theCovarianceNeedsALongTailThatDistanceHasNot() {
        Map<Fact, Double> broken = with(with(plain(), Fact.COVARIANCE_TAIL, 6), Fact.COVARIANCE_GAIN, 2);
        assertEquals("GaussianMahalanobis", taken(broken));
        assertEquals("OutlierEnsemble", taken(with(broken, Fact.COVARIANCE_GAIN, 1.4)));
        assertEquals("OutlierEnsemble", taken(with(with(plain(), Fact.COVARIANCE_GAIN, 2), Fact.COVARIANCE_TAIL, 4)));
    }

    @Test
    void whatTheUserSaysComesFirst() {
        assertEquals("KNNDistance clean-training=true", taken(with(local(), Fact.CLEAN, 1)));
        assertEquals("ScoreBoost", taken(with(with(local(), Fact.CLEAN, 1), Fact.LABELLED_OUTLIERS, 5)));
        assertEquals("FastLOF", taken(with(local(), Fact.LABELLED_OUTLIERS, 4)));
    }

    @Test
    void fewRowsAreNotStudied() {
        assertEquals("OutlierEnsemble", taken(with(local(), Fact.ROWS, 99)));
        assertEquals("FastLOF", taken(with(local(), Fact.ROWS, 100)));
    }

    @Test
    void unknownFactsMeetNoCondition() {
        for (Fact fact : List.of(Fact.LOCAL_AGREEMENT, Fact.GLOBAL_AGREEMENT, Fact.FAR_ROWS)) {
            assertEquals("OutlierEnsemble", taken(with(local(), fact, Double.NaN)), fact.label());
        }
        assertEquals("FastLOF", taken(with(local(), Fact.SINGLE_ROWS, Double.NaN)));
        assertEquals("OutlierEnsemble", taken(new EnumMap<>(Fact.class)));
    }

    @Test
    void everyChoiceIsADetectorWithItsParameters() {
        for (Rule rule : Rules.USUAL) {
            for (Choice choice : List.of(rule.choice(), rule.second())) {
                DetectorText text = DetectorText.read(
                        choice.detector(),
                        Detectors::byName,
                        Map.of(),
                        (given, reason) -> new InvalidInputException("%s: %s", given, reason));
                assertTrue(Detectors.all().contains(text.spec()), choice.detector());
            }
        }
    }

    @Test
    void everyRuleSaysWhyAndOnWhatItRests() {
        Set<String> names = new HashSet<>();
        for (Rule rule : Rules.USUAL) {
            assertTrue(names.add(rule.name()), rule.name());
            assertTrue(rule.command().startsWith("./farpoint bench "), rule.command());
            assertTrue(rule.figure().matches("(?s)[A-Z].*\\d.*\\."), rule.figure());
            for (String clause : List.of(rule.reason(), rule.when())) {
                assertFalse(clause.endsWith("."), clause);
            }
        }
        assertEquals("always", Rules.USUAL.get(Rules.USUAL.size() - 1).conditionText());
        assertEquals(
                "local agreement at least 0.78, global agreement at most 0.80, far rows at most 3.00",
                Rules.first(Rules.USUAL, local()).conditionText());
    }

    @Test
    void otherLimitsMoveTheRules() {
        Limits strict = new Limits(0.95, 0.8, 3, 5, 1.5, 1.4);
        assertEquals(
                "OutlierEnsemble",
                Rules.first(Rules.of(strict), local()).choice().detector());
        assertEquals(
                Rules.USUAL.stream().map(Rule::name).toList(),
                Stream.of(Rules.of(strict))
                        .flatMap(List::stream)
                        .map(Rule::name)
                        .toList());
    }
}
