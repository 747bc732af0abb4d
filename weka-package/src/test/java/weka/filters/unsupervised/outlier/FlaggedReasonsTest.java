package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.CaseTables;
import farpoint.weka.Data;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;

class FlaggedReasonsTest {
    private static final String MAHALANOBIS = "weka.classifiers.outlier.GaussianMahalanobis";

    private static OutlierScore filter(String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        return filter;
    }

    private static Instances apply(OutlierScore filter, Instances data) throws Exception {
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    @Test
    void flaggedRowsHaveAReasonAndASentence() throws Exception {
        Instances data = Data.cases("orders", Set.of("comment"));
        Instances scored = apply(filter("-detector", MAHALANOBIS + " -estimator mcd", "-flag", "-reason"), data);
        Attribute reason = scored.attribute("outlier_reason");
        Attribute share = scored.attribute("outlier_reason_share");
        Attribute why = scored.attribute("outlier_why");
        assertEquals("quantity", scored.get(283).stringValue(reason));
        assertTrue(scored.get(283).value(share) > 0.5);
        String sentence = scored.get(283).stringValue(why);
        assertTrue(sentence.startsWith("quantity 400 is high (usually 1 to 12) and makes "), sentence);
        for (Instance row : scored) {
            boolean isFlagged = row.value(scored.attribute("outlier_flag")) == 1;
            assertEquals(isFlagged, !row.isMissing(reason));
            assertEquals(isFlagged, !row.isMissing(share));
            assertEquals(isFlagged, !row.isMissing(why));
        }
        TrainedDetector core = TrainedDetector.fit(
                Detectors.byName("GaussianMahalanobis"),
                ParameterValues.parse(Detectors.byName("GaussianMahalanobis").parameters(), Map.of("estimator", "mcd")),
                CaseTables.table("orders"),
                ComputeContext.withDefaults());
        Table row = CaseTables.table("orders").select(new int[] {283});
        String expected = core.sentences(row, core.explain(row, ComputeContext.withDefaults()))
                .get(0);
        assertTrue(sentence.startsWith(expected + "; with quantity "), sentence);
    }
}
