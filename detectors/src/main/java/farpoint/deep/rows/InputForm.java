package farpoint.deep.rows;

import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Features;
import farpoint.state.State;
import java.util.Arrays;

/**
 * How a scaled row becomes a network's input: values beyond a limit are drawn in by a logarithm, which keeps their order,
 * the row is normalised, and it is filled up with zeros to the network's width.
 *
 * @param columns values of a row
 * @param width inputs of the network, at least as many
 * @param limit where the logarithm begins; infinite for never
 * @param normalization what is done to each row
 */
public record InputForm(int columns, int width, double limit, RowNormalization normalization) {
    /** Scaled values beyond this would let single cells rule the training. */
    private static final double LIMIT = 10;

    /** More zeros than any network of ours is filled up with. */
    private static final int MAX_FILLING = 64;

    /** The form for a detector's settings. */
    public static InputForm of(NeuralSettings settings, int columns, int width) {
        double limit = settings.isReference() ? Double.POSITIVE_INFINITY : LIMIT;
        return new InputForm(columns, width, limit, RowNormalization.NONE);
    }

    /** The same with a normalisation of the rows. */
    public InputForm normalised(RowNormalization rowNormalization) {
        return new InputForm(columns, width, limit, rowNormalization);
    }

    public void writeTo(State state) {
        state.put("width", width).put("normalization", normalization);
        if (Double.isFinite(limit)) {
            state.put("limit", limit);
        }
    }

    public static InputForm readFrom(State state, int columns) {
        double limit = state.has("limit") ? state.number("limit") : Double.POSITIVE_INFINITY;
        int width = state.integer("width", columns, columns + MAX_FILLING);
        return new InputForm(columns, width, limit, state.choice("normalization", RowNormalization.class));
    }

    /**
     * Loads rows.
     *
     * @param starts where each row's values begin
     */
    void load(double[] values, int[] starts, Features target) {
        if (normalization == RowNormalization.NONE) {
            target.load(values, starts, columns, limit, this::drawnIn);
        } else {
            normalise(values, starts, target);
        }
        for (int j = columns; j < width; j++) {
            for (int b = 0; b < starts.length; b++) {
                target.set(j, b, 0);
            }
        }
    }

    private void normalise(double[] values, int[] starts, Features target) {
        target.resize(starts.length);
        for (int b = 0; b < starts.length; b++) {
            double[] row = Arrays.copyOfRange(values, starts[b], starts[b] + columns);
            normalization.apply(row);
            for (int j = 0; j < columns; j++) {
                target.set(j, b, Math.abs(row[j]) > limit ? drawnIn(row[j]) : row[j]);
            }
        }
    }

    private double drawnIn(double value) {
        return Math.signum(value) * (limit + StrictMath.log1p(Math.abs(value) - limit));
    }
}
