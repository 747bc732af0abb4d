package farpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.util.List;

/** What the contract suites of all detectors share. */
abstract class DetectorContract {
    static final ComputeContext FOUR_THREADS = ComputeContext.withDefaults().withThreads(4);

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    /** The defaults, but a short training for networks and ensembles, which have accuracy tests of their own. */
    static ParameterValues quickIfDear(DetectorSpec spec) {
        boolean dear = NeuralSettings.appliesTo(spec) || spec.parameters().contains(OutlierEnsemble.MEMBERS);
        return dear ? QuickValues.of(spec) : spec.defaults();
    }

    /** The same with narrow networks. */
    static ParameterValues narrowIfDear(DetectorSpec spec) {
        return NeuralSettings.appliesTo(spec) ? QuickValues.narrow(spec) : quickIfDear(spec);
    }

    static double[] fitAndScore(DetectorSpec spec, Table table, ComputeContext context) {
        return Training.of(spec, spec.defaults(), table, context).scores();
    }

    static void assertFinite(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            int row = i;
            assertTrue(Double.isFinite(scores[i]), () -> "score of row " + row + " is " + scores[row]);
        }
    }

    static int indexOfMax(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
