package farpoint.weka.tab.view;

import farpoint.stats.Quantiles;
import farpoint.weka.tab.plot.Axis;
import farpoint.weka.tab.plot.Scale;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * A value of each row along an axis.
 *
 * @param axis shows all of them
 * @param positions on the axis' scale, one a row; NaN where the value is missing
 */
record PlotColumn(Axis axis, double[] positions) {
    /** Rows of the same category spread over so much of the way to the next one. */
    private static final double JITTER = 0.7;

    private static final int ROWS_APART = 0x1000193;

    /** So many values say what scale suits. */
    private static final int ENOUGH = 10_000;

    /** Values of an attribute. */
    static PlotColumn of(Instances data, int place) {
        Attribute attribute = data.attribute(place);
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.get(i).value(place);
        }
        if (!attribute.isNominal()) {
            return of(attribute.name(), values);
        }
        for (int i = 0; i < values.length; i++) {
            // Another attribute has another spread, or two would make a line.
            values[i] += JITTER * (fraction(i + place * ROWS_APART) - 0.5);
        }
        List<String> categories = Collections.list(attribute.enumerateValues()).stream()
                .map(String::valueOf)
                .toList();
        return new PlotColumn(Axis.of(attribute.name(), categories), values);
    }

    /** Numbers, on the scale that suits them. */
    static PlotColumn of(String name, double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            low = 0;
            high = 0;
        }
        Scale scale = Scale.suited(low, quartiles(values), high);
        return on(scale, name, values, low, high);
    }

    static PlotColumn on(Scale scale, String name, double[] values, double low, double high) {
        double[] positions = Arrays.stream(values).map(scale::of).toArray();
        return new PlotColumn(Axis.of(name, scale, low, high), positions);
    }

    /** Of evenly spaced rows, if there are many. */
    private static double[] quartiles(double[] values) {
        int step = Math.max(1, values.length / ENOUGH);
        double[] some = IntStream.range(0, values.length / step)
                .mapToDouble(i -> values[i * step])
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return some.length == 0
                ? new double[3]
                : new double[] {
                    Quantiles.quantile(some, 0.25), Quantiles.quantile(some, 0.5), Quantiles.quantile(some, 0.75)
                };
    }

    /** A number from 0 to 1 that looks random, the same for a number each time. */
    static double fraction(int number) {
        int mixed = number * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return ((mixed ^ mixed >>> 13) >>> 1) / (double) Integer.MAX_VALUE;
    }

    boolean hasMissing() {
        for (double position : positions) {
            if (Double.isNaN(position)) {
                return true;
            }
        }
        return false;
    }
}
