package weka.core.neighboursearch.farpoint;

import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DistanceFunction;
import weka.core.EuclideanDistance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.ManhattanDistance;
import weka.core.NormalizableDistance;
import weka.core.Range;
import weka.core.SparseInstance;

/**
 * Instances as flat rows, normalised as Weka's distance functions do it, in the same order of operations. The ranges that
 * Weka normalises by may change between searches.
 */
final class NormalizedRows {
    private final Instances data;
    private final NormalizableDistance function;
    private final String options;
    private final boolean squared;
    private final Instance[] instances;
    private final int[] attributes;
    private final double[] raw;
    private final double[] values;
    private double[][] ranges;

    private NormalizedRows(Instances data, NormalizableDistance function, int[] attributes) {
        this.data = data;
        this.function = function;
        this.options = options(function);
        this.squared = function instanceof EuclideanDistance;
        this.attributes = attributes;
        this.instances = data.toArray(new Instance[0]);
        this.raw = new double[Math.multiplyExact(instances.length, attributes.length)];
        this.values = new double[raw.length];
    }

    /** The rows; null if the data or the distance function is not of the kind that is served. */
    static NormalizedRows of(Instances data, DistanceFunction function) throws Exception {
        boolean plain =
                function.getClass() == EuclideanDistance.class || function.getClass() == ManhattanDistance.class;
        if (!plain || function.getInstances() != data || data.isEmpty()) {
            return null;
        }
        NormalizableDistance normalizable = (NormalizableDistance) function;
        Range selected = new Range(normalizable.getAttributeIndices());
        selected.setInvert(normalizable.getInvertSelection());
        selected.setUpper(data.numAttributes() - 1);
        int[] attributes = IntStream.range(0, data.numAttributes())
                .filter(j -> j != data.classIndex() && selected.isInRange(j))
                .toArray();
        boolean numeric =
                IntStream.of(attributes).allMatch(j -> data.attribute(j).type() == Attribute.NUMERIC);
        if (!numeric || (long) data.size() * attributes.length > Integer.MAX_VALUE / 2) {
            return null;
        }
        NormalizedRows rows = new NormalizedRows(data, normalizable, attributes);
        return rows.load() ? rows : null;
    }

    private boolean load() throws Exception {
        for (int i = 0; i < instances.length; i++) {
            if (!read(instances[i], raw, i * attributes.length)) {
                return false;
            }
        }
        return normalize();
    }

    /** Reads an instance; false if a value is missing or not finite. */
    private boolean read(Instance instance, double[] target, int from) {
        if (instance instanceof SparseInstance) {
            return false;
        }
        for (int a = 0; a < attributes.length; a++) {
            double value = instance.value(attributes[a]);
            if (!Double.isFinite(value)) {
                return false;
            }
            target[from + a] = value;
        }
        return true;
    }

    /** Whether these are still the rows of the data, for this function with the same options. */
    boolean fits(Instances current, DistanceFunction currentFunction) {
        if (current != data
                || currentFunction != function
                || function.getInstances() != data
                || data.size() != instances.length
                || !options.equals(options(function))) {
            return false;
        }
        for (int i = 0; i < instances.length; i++) {
            if (data.instance(i) != instances[i]) {
                return false;
            }
        }
        return true;
    }

    private static String options(NormalizableDistance function) {
        return function.getDontNormalize() + " " + function.getInvertSelection() + " " + function.getAttributeIndices();
    }

    /** Normalises the columns whose ranges have changed; false if a number is lost by it. */
    private boolean normalize() throws Exception {
        double[][] now = function.getRanges();
        for (int a = 0; a < attributes.length; a++) {
            double[] range = now[attributes[a]];
            if (ranges != null && ranges[a][0] == range[0] && ranges[a][1] == range[2]) {
                continue;
            }
            for (int place = a; place < raw.length; place += attributes.length) {
                values[place] = normalized(raw[place], range);
                if (!Double.isFinite(values[place])) {
                    return false;
                }
            }
        }
        ranges = new double[attributes.length][];
        for (int a = 0; a < attributes.length; a++) {
            ranges[a] = new double[] {now[attributes[a]][0], now[attributes[a]][2]};
        }
        return true;
    }

    private double normalized(double value, double[] range) {
        if (function.getDontNormalize()) {
            return value;
        }
        return range[2] == 0 ? 0 : (value - range[0]) / range[2];
    }

    /** The distances of all rows, before Weka's post-processing; null if the target is not of the kind that is served. */
    double[] distances(Instance target) throws Exception {
        double[] query = new double[attributes.length];
        if (target.numAttributes() != data.numAttributes() || !read(target, query, 0) || !normalize()) {
            return null;
        }
        double[][] now = function.getRanges();
        for (int a = 0; a < query.length; a++) {
            query[a] = normalized(query[a], now[attributes[a]]);
            if (!Double.isFinite(query[a])) {
                return null;
            }
        }
        return squared ? squares(query) : absolutes(query);
    }

    /** Four rows at a time: their sums do not wait for one another, and each keeps its order. */
    private double[] squares(double[] query) {
        int d = query.length;
        double[] sums = new double[instances.length];
        int row = 0;
        for (; row + 3 < sums.length; row += 4) {
            int place = row * d;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int a = 0; a < d; a++, place++) {
                double q = query[a];
                double d0 = q - values[place];
                double d1 = q - values[place + d];
                double d2 = q - values[place + 2 * d];
                double d3 = q - values[place + 3 * d];
                s0 += d0 * d0;
                s1 += d1 * d1;
                s2 += d2 * d2;
                s3 += d3 * d3;
            }
            sums[row] = s0;
            sums[row + 1] = s1;
            sums[row + 2] = s2;
            sums[row + 3] = s3;
        }
        for (; row < sums.length; row++) {
            for (int a = 0; a < d; a++) {
                double difference = query[a] - values[row * d + a];
                sums[row] += difference * difference;
            }
        }
        return sums;
    }

    private double[] absolutes(double[] query) {
        double[] sums = new double[instances.length];
        for (int row = 0, place = 0; row < sums.length; row++) {
            double sum = 0;
            for (int a = 0; a < query.length; a++, place++) {
                sum += Math.abs(query[a] - values[place]);
            }
            sums[row] = sum;
        }
        return sums;
    }
}
