package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.IterativeDetector;
import farpoint.detector.IterativeFit;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;

/** A detector that trains an ensemble of networks; an iteration is the whole training of one network. */
public interface NeuralDetector extends IterativeDetector, EnsemblePlan.Maker {
    /** What the user chose of network and training. */
    NeuralSettings settings();

    @Override
    default Scaling scaling() {
        return settings().effectiveScaling();
    }

    @Override
    default Parameter<Integer> iterationsParameter() {
        return NeuralSettings.ENSEMBLE_SIZE;
    }

    @Override
    default int iterations() {
        return settings().members();
    }

    @Override
    default IterativeFit start(DataMatrix rows, ComputeContext context) {
        return new EnsembleFit(this, rows, context);
    }
}
