package weka.core.neighboursearch.farpoint;

import java.util.Arrays;
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
 * Instances as numbers, normalised as Weka's distance functions do it, in the same order of operations. The ranges that Weka
 * normalises by may change between searches.
 */
final class NormalizedRows {
    private final Instances data;
    private final NormalizableDistance function;
    private final String options;
    private final int rows;
    private final Instance last;
    private final int[] attributes;

    /** Attribute by attribute; null if there is an instance that is not of the kind that is served. */
    private final double[][] raw;

    private double[][] ranges;
    private NormalizedColumns columns;

    private NormalizedRows(Instances data, NormalizableDistance function, int[] attributes) {
        this.data = data;
        this.function = function;
        this.options = options(function);
        this.attributes = attributes;
        this.rows = data.size();
        this.last = data.lastInstance();
        this.raw = load();
    }

    /** The rows; null if the attributes or the distance function are not of the kind that is served. */
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
        return new NormalizedRows(data, normalizable, attributes);
    }

    private double[][] load() {
        double[][] all = new double[attributes.length][rows];
        double[] row = new double[attributes.length];
        for (int i = 0; i < rows; i++) {
            if (!read(data.instance(i), row)) {
                return null;
            }
            for (int a = 0; a < row.length; a++) {
                all[a][i] = row[a];
            }
        }
        return all;
    }

    /** Reads an instance; false if it is sparse, or if a value is missing or not finite. */
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

    /**
     * Whether these are still the rows of the data, for this function with the same options. Where instances are only removed
     * and added at the end, their number or the last one changes.
     */
    boolean fits(Instances current, DistanceFunction currentFunction) {
        return current == data
                && currentFunction == function
                && function.getInstances() == data
                && data.size() == rows
                && data.lastInstance() == last
                && options.equals(options(function));
    }

    private static String options(NormalizableDistance function) {
        return function.getDontNormalize() + " " + function.getInvertSelection() + " " + function.getAttributeIndices();
    }

    /**
     * The rows by the present ranges: the same object while they do not change; null if there are values that are not served,
     * or if a number is lost by the ranges.
     */
    NormalizedColumns columns() throws Exception {
        if (raw == null) {
            return null;
        }
        double[][] now = function.getRanges();
        if (ranges == null || !IntStream.range(0, attributes.length).allMatch(a -> isKept(a, now))) {
            columns = normalized(now);
            ranges = IntStream.of(attributes).mapToObj(j -> now[j].clone()).toArray(double[][]::new);
        }
        return columns;
    }

    private boolean isKept(int a, double[][] now) {
        return Arrays.equals(ranges[a], now[attributes[a]]);
    }

    private NormalizedColumns normalized(double[][] now) {
        double[][] values = new double[attributes.length][];
        for (int a = 0; a < attributes.length; a++) {
            boolean kept = columns != null && isKept(a, now);
            values[a] = kept ? columns.column(a) : normalized(raw[a], now[attributes[a]]);
            if (values[a] == null) {
                return null;
            }
        }
        return new NormalizedColumns(values, rows, function instanceof EuclideanDistance);
    }

    /** A target by the present ranges; null if it is not of the kind that is served. */
    double[] query(Instance target) throws Exception {
        double[] query = new double[attributes.length];
        if (target.numAttributes() != data.numAttributes() || !read(target, query)) {
            return null;
        }
        double[][] now = function.getRanges();
        for (int a = 0; a < query.length; a++) {
            query[a] = normalized(query[a], now[attributes[a]]);
            if (!Double.isFinite(query[a])) {
                return null;
            }
        }
        return query;
    }

    private double[] normalized(double[] column, double[] range) {
        double[] normalized = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            normalized[i] = normalized(column[i], range);
            if (!Double.isFinite(normalized[i])) {
                return null;
            }
        }
        return normalized;
    }

    private double normalized(double value, double[] range) {
        if (function.getDontNormalize()) {
            return value;
        }
        return range[2] == 0 ? 0 : (value - range[0]) / range[2];
    }
}
