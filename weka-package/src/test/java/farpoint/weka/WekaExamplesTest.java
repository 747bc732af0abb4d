package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import farpoint.threshold.ScoreTies;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Instances;

/**
 * Every detector on tables of words and numbers that Weka's own jars hold: the German credits among the Knowledge Flow's
 * templates, and the steels (anneal) on which Weka tests neighbour searches.
 */
@Tag("long")
class WekaExamplesTest {
    private static final List<String> EXAMPLES =
            List.of("/weka/gui/knowledgeflow/templates/credit-g.arff", "/weka/core/neighboursearch/anneal.arff");

    private static final int ROWS = 300;

    static Stream<Arguments> detectorsAndExamples() {
        return Detectors.all().stream().flatMap(spec -> EXAMPLES.stream().map(example -> Arguments.of(spec, example)));
    }

    /** The first rows, without the class. */
    private static Table example(String name) throws IOException {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Instances.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Instances data = new Instances(in);
            data.setClassIndex(data.numAttributes() - 1);
            return InstancesTables.table(new Instances(data, 0, ROWS));
        }
    }

    @ParameterizedTest
    @MethodSource("detectorsAndExamples")
    void tellsMostRowsApart(DetectorSpec spec, String name) throws IOException {
        Table table = example(name);
        boolean dear = NeuralSettings.appliesTo(spec) || spec.parameters().contains(OutlierEnsemble.MEMBERS);
        ParameterValues values = dear ? QuickValues.of(spec) : spec.defaults();
        double[] scores =
                Training.of(spec, values, table, ComputeContext.withDefaults()).scores();
        assertTrue(Arrays.stream(scores).allMatch(Double::isFinite));
        assertEquals(Optional.empty(), ScoreTies.warning(scores));
    }
}
