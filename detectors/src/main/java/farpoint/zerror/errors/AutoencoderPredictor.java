package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.deep.AutoencoderFit;
import farpoint.deep.NeuralModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;

/**
 * The errors of predicting all attributes by an autoencoder: value less output, and for an attribute of several columns the
 * root mean square of these.
 *
 * @param model the autoencoder
 * @param blocks the columns of each attribute
 */
public record AutoencoderPredictor(NeuralModel model, Blocks blocks) implements Predictor {
    @Override
    public int targets() {
        return blocks.count();
    }

    @Override
    public int column(int target) {
        return blocks.from(target);
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public double[] errors(DataMatrix rows, ComputeContext context) {
        double[] differences = model.reconstructionErrors(rows, context);
        double[] errors = new double[rows.rows() * targets()];
        for (int i = 0; i < rows.rows(); i++) {
            for (int t = 0; t < targets(); t++) {
                errors[i * targets() + t] =
                        rows.isStandIn(i, blocks.from(t)) ? Double.NaN : error(differences, i * dimension(), t);
            }
        }
        return errors;
    }

    private double error(double[] differences, int offset, int target) {
        if (blocks.width(target) == 1) {
            return differences[offset + blocks.from(target)];
        }
        double squares = 0;
        for (int j = blocks.from(target); j < blocks.to(target); j++) {
            squares += differences[offset + j] * differences[offset + j];
        }
        return Math.sqrt(squares / blocks.width(target));
    }

    @Override
    public void writeTo(State state) {
        State network = new State();
        model.writeTo(network);
        blocks.writeTo(state.put("autoencoder", network));
    }

    public static AutoencoderPredictor readFrom(State state, int columns) {
        return new AutoencoderPredictor(
                AutoencoderFit.readFrom(state.child("autoencoder"), columns), Blocks.readFrom(state, columns));
    }
}
