package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.IterativeDetector;
import farpoint.detector.IterativeFit;
import farpoint.detector.OutlierModel;
import farpoint.network.FeedForward;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.state.State;

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

    /**
     * Reads what a scorer of this detector wrote.
     *
     * @param network its network
     * @param columns values of a row
     */
    Scorer readScorer(FeedForward network, int columns, State state);

    @Override
    default OutlierModel restore(State state, int columns) {
        return NeuralModel.readFrom(state, columns, (network, member) -> readScorer(network, columns, member));
    }

    @Override
    default IterativeFit resume(State state, DataMatrix rows) {
        return EnsembleFit.readFrom(
                state, this, rows, (network, member) -> readScorer(network, rows.columns(), member));
    }

    @Override
    default IterativeFit start(DataMatrix rows, ComputeContext context) {
        return new EnsembleFit(this, rows, context);
    }
}
