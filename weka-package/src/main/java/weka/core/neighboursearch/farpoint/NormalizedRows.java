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
 * Instances as columns of numbers, normalised as Weka's distance functions do it, in the same order of operations. The ranges
 * that Weka normalises by may change between searches.
 */
final class NormalizedRows {
    /** Rows whose sums stay in the first-level cache. */
    private static final int BLOCK = 512;

    /** Columns a pass, whose values are added to a sum while it is in a register. */
    private static final int COLUMNS = 4;

    private final Instances data;
    private final NormalizableDistance function;
    private final String options;
    private final boolean squared;
    private final Instance[] instances;
    private final int[] attributes;
    private final double[][] raw;
    private final double[][] values;
    private double[][] ranges;

    private NormalizedRows(Instances data, NormalizableDistance function, int[] attributes) {
        this.data = data;
        this.function = function;
        this.options = options(function);
        this.squared = function instanceof EuclideanDistance;
        this.attributes = attributes;
        this.instances = data.toArray(new Instance[0]);
        this.raw = new double[attributes.length][instances.length];
        this.values = new double[attributes.length][instances.length];
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
        double[] row = new double[attributes.length];
        for (int i = 0; i < instances.length; i++) {
            if (!read(instances[i], row)) {
                return false;
            }
            for (int a = 0; a < row.length; a++) {
                raw[a][i] = row[a];
            }
        }
        return normalize();
    }

    /** Reads an instance; false if a value is missing or not finite. */
    private boolean read(Instance instance, double[] row) {
        if (instance instanceof SparseInstance) {
            return false;
        }
        for (int a = 0; a < attributes.length; a++) {
            row[a] = instance.value(attributes[a]);
            if (!Double.isFinite(row[a])) {
                return false;
            }
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
            for (int i = 0; i < instances.length; i++) {
                values[a][i] = normalized(raw[a][i], range);
                if (!Double.isFinite(values[a][i])) {
                    ranges = null;
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
        if (target.numAttributes() != data.numAttributes() || !read(target, query) || !normalize()) {
            return null;
        }
        double[][] now = function.getRanges();
        for (int a = 0; a < query.length; a++) {
            query[a] = normalized(query[a], now[attributes[a]]);
            if (!Double.isFinite(query[a])) {
                return null;
            }
        }
        return distances(query);
    }

    /** Column after column, so that each sum keeps its order while the loop over the rows becomes a vector loop. */
    private double[] distances(double[] query) {
        double[] sums = new double[instances.length];
        for (int from = 0; from < sums.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, sums.length);
            int a = 0;
            for (; squared && a + COLUMNS <= query.length; a += COLUMNS) {
                addSquares(query, a, from, to, sums);
            }
            for (; a < query.length; a++) {
                if (squared) {
                    addSquares(query[a], values[a], from, to, sums);
                } else {
                    addAbsolutes(query[a], values[a], from, to, sums);
                }
            }
        }
        return sums;
    }

    private void addSquares(double[] query, int a, int from, int to, double[] sums) {
        double q0 = query[a];
        double q1 = query[a + 1];
        double q2 = query[a + 2];
        double q3 = query[a + 3];
        double[] y0 = values[a];
        double[] y1 = values[a + 1];
        double[] y2 = values[a + 2];
        double[] y3 = values[a + 3];
        for (int r = from; r < to; r++) {
            double d0 = q0 - y0[r];
            double d1 = q1 - y1[r];
            double d2 = q2 - y2[r];
            double d3 = q3 - y3[r];
            sums[r] = sums[r] + d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        }
    }

    private static void addSquares(double q, double[] column, int from, int to, double[] sums) {
        for (int r = from; r < to; r++) {
            double difference = q - column[r];
            sums[r] += difference * difference;
        }
    }

    private static void addAbsolutes(double q, double[] column, int from, int to, double[] sums) {
        for (int r = from; r < to; r++) {
            sums[r] += Math.abs(q - column[r]);
        }
    }
}
