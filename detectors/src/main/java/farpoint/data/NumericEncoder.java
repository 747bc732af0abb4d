package farpoint.data;

import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * Scales a numeric column.
 *
 * @param scale the scaling
 * @param replacement what stands in for a missing value, unscaled
 * @param width 1, or 0 for a dropped column
 */
record NumericEncoder(ColumnScale scale, double replacement, int width) implements AttributeEncoder {
    /** Fewer values than these may all be outliers. */
    private static final int FEWEST = 10;

    /** Further from the centre, in units of the scale, no ordinary value lies. */
    private static final double FAR = 50;

    static NumericEncoder fit(double[] present, Scaling scaling) {
        double median = Quantiles.median(present);
        ColumnScale scale = ColumnScale.fit(present, scaling);
        return new NumericEncoder(scale, median, scale.isConstant() ? 0 : 1);
    }

    @Override
    public void encode(Table table, int column, double[] target, int offset, int stride, int from, int to) {
        if (width == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            double value = table.value(i, column);
            target[i * stride + offset] = scale.apply(Double.isNaN(value) ? replacement : value);
        }
    }

    /** Without scaling, nothing is known of the training values. */
    @Override
    public boolean isForeign(Table table, int column) {
        boolean scaled = width > 0 && (scale.centre() != 0 || scale.scale() != 1);
        double[] present = scaled
                ? Arrays.stream(table.column(column))
                        .filter(v -> !Double.isNaN(v))
                        .toArray()
                : new double[0];
        return present.length >= FEWEST && Arrays.stream(present).allMatch(v -> Math.abs(scale.apply(v)) > FAR);
    }

    @Override
    public void writeTo(State state) {
        scale.power().writeTo(state);
        state.put("centre", scale.centre()).put("scale", scale.scale());
        state.put("replacement", replacement).put("width", width);
    }

    static NumericEncoder readFrom(State state) {
        double scale = state.number("scale");
        if (scale < 0) {
            throw State.damaged("a scale is %s", scale);
        }
        return new NumericEncoder(
                new ColumnScale(PowerTransform.readFrom(state), state.number("centre"), scale),
                state.number("replacement"),
                state.integer("width", 0, 1));
    }

    @Override
    public AttributeEncoder keptThoughConstant() {
        return new NumericEncoder(scale, replacement, 1);
    }
}
