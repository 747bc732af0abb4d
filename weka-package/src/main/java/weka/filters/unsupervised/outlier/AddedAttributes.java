package weka.filters.unsupervised.outlier;

import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.RowFigure;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/** What the filter appends to the data: which attributes, and their values. */
final class AddedAttributes implements Serializable {
    /** The score, which is always appended. */
    static final String SCORE = "outlier_score";

    private static final long serialVersionUID = 1L;
    private static final String PROBABILITY = "outlier_probability";
    private static final String FLAG = "outlier_flag";
    private static final String CONTRIBUTION = "contribution_";

    private boolean probability;
    private boolean flag;
    private boolean contributions;
    private boolean diagnostics;

    boolean probability() {
        return probability;
    }

    void setProbability(boolean probability) {
        this.probability = probability;
    }

    boolean flag() {
        return flag;
    }

    void setFlag(boolean flag) {
        this.flag = flag;
    }

    boolean contributions() {
        return contributions;
    }

    void setContributions(boolean contributions) {
        this.contributions = contributions;
    }

    boolean diagnostics() {
        return diagnostics;
    }

    void setDiagnostics(boolean diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The data's header with the new attributes at its end, so that the class attribute stays where it is.
     *
     * @throws InvalidInputException if the data has an attribute of the same name
     */
    Instances header(Instances data) {
        Instances header = new Instances(data, 0);
        append(header, new Attribute(SCORE));
        if (probability) {
            append(header, new Attribute(PROBABILITY));
        }
        if (flag) {
            append(header, new Attribute(FLAG, List.of("no", "yes")));
        }
        if (contributions) {
            for (int a = 0; a < data.numAttributes(); a++) {
                if (a != data.classIndex()) {
                    append(
                            header,
                            new Attribute(CONTRIBUTION + data.attribute(a).name()));
                }
            }
        }
        if (diagnostics) {
            RowFigure.ALL.forEach(figure -> append(header, new Attribute(figure.name())));
        }
        return header;
    }

    /** An old score must not slip into the data that a new one is computed from, so a second name is no way out. */
    private static void append(Instances header, Attribute attribute) {
        if (header.attribute(attribute.name()) != null) {
            throw new InvalidInputException(
                    "The data already has an attribute '%s'. Remove or rename it first; note that the detector takes a"
                            + " renamed one for data.",
                    attribute.name());
        }
        header.insertAttributeAt(attribute, header.numAttributes());
    }

    /**
     * The data with the new values.
     *
     * @param scores one score a row
     * @param shares rows x attributes other than the class, row-major; unused without contributions
     * @param training what training made of each row; null for rows that were not trained on; unused without diagnostics
     */
    Instances rows(Instances data, double[] scores, Threshold threshold, double[] shares, RowDiagnostics[] training) {
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = header(data);
        Instances rows = new Instances(header, data.size());
        int width = data.isEmpty() ? 0 : shares.length / data.size();
        for (int i = 0; i < scores.length; i++) {
            double[] values = Arrays.copyOf(data.get(i).toDoubleArray(), header.numAttributes());
            int next = data.numAttributes();
            values[next++] = scores[i];
            if (probability) {
                values[next++] = threshold.probability(scores[i]);
            }
            if (flag) {
                values[next++] = threshold.flags(scores[i]) ? 1 : 0;
            }
            System.arraycopy(shares, i * width, values, next, width);
            next += width;
            for (int f = 0; diagnostics && f < RowFigure.ALL.size(); f++) {
                boolean known = training[i] != null;
                values[next++] = known ? RowFigure.ALL.get(f).value().applyAsDouble(training[i]) : Utils.missingValue();
            }
            rows.add(instance(data.get(i), values));
        }
        return rows;
    }

    private static Instance instance(Instance original, double[] values) {
        return original instanceof SparseInstance
                ? new SparseInstance(original.weight(), values)
                : new DenseInstance(original.weight(), values);
    }
}
