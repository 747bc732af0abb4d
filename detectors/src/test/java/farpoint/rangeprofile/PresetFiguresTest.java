package farpoint.rangeprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import farpoint.testing.TestData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How hard the preset easy is, as a calculation apart from this one found, in NumPy, for one seed: .714 with .06 to either side;
 * {@code ./farpoint bench profiles} measures all presets.
 */
class PresetFiguresTest {
    @Test
    void nearestNeighborsFindSomeOutliers() {
        ComputeContext context = ComputeContext.withDefaults();
        ProfileSettings settings = ProfileSettings.of(Preset.EASY);
        Table training = RangeProfiles.generate(settings.withRows(200, 0), 1).table();
        Table test = RangeProfiles.generate(settings.withPart(Part.TEST).withRows(40, 40), 1)
                .table();
        DetectorSpec spec = Detectors.byName("KNNDistance");
        ParameterValues values = spec.defaults();
        Map<String, String> given = Map.of("num-neighbors", "5", "aggregate", "rms", "scaling", "none");
        for (Parameter<?> parameter : spec.parameters()) {
            String text = given.get(parameter.name());
            values = text == null ? values : values.with(parameter, parameter.parse(text));
        }
        double[] scores =
                Training.of(spec, values, training, context).detector().score(test, context);
        assertEquals(.714, Ranking.of(scores, TestData.outliers(test)).rocAuc(), .06);
    }
}
