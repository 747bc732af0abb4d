package weka.filters.unsupervised.outlier;

import farpoint.cleaning.Action;
import farpoint.weka.WiderRows;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Does to rows what the action says.
 *
 * @param action what becomes of rows with an error above tau
 * @param tau the limit
 */
record MarkedRows(Action action, double tau) {
    /** The error, in standard deviations. */
    static final String ERROR = "z_error";

    /** Whether the error is above tau. */
    static final String FLAG = "z_error_flag";

    /** The attribute of the wrong cell. */
    static final String ATTRIBUTE = "z_error_attribute";

    /** The header of the output: for flags with three attributes at its end, so that the class stays where it is. */
    static Instances header(Instances data, Action action) {
        if (action != Action.FLAG) {
            return new Instances(data, 0);
        }
        List<String> names = IntStream.range(0, data.numAttributes())
                .mapToObj(a -> data.attribute(a).name())
                .toList();
        List<Attribute> added = List.of(
                new Attribute(ERROR), new Attribute(FLAG, List.of("no", "yes")), new Attribute(ATTRIBUTE, names));
        return WiderRows.header(data, added, "");
    }

    /**
     * The rows of the output.
     *
     * @param errors the z-error of each row
     * @param worst attribute of each row's wrong cell; -1 for none
     */
    Instances rows(Instances data, double[] errors, int[] worst) {
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = header(data, action);
        Instances rows = new Instances(header, data.size());
        for (int i = 0; i < errors.length; i++) {
            if (action == Action.FLAG) {
                rows.add(flagged(data, i, header, errors[i], worst[i]));
            } else if (action != Action.REMOVE || errors[i] <= tau) {
                Instance copy = (Instance) data.get(i).copy();
                copy.setWeight(copy.weight() * action.weight(errors[i], tau));
                rows.add(copy);
            }
        }
        return rows;
    }

    private Instance flagged(Instances data, int row, Instances header, double error, int worst) {
        double attribute = worst < 0
                ? Utils.missingValue()
                : header.attribute(ATTRIBUTE).indexOfValue(data.attribute(worst).name());
        return WiderRows.of(
                data.get(row), header.numAttributes(), new double[] {error, error > tau ? 1 : 0, attribute});
    }
}
