package farpoint.weka;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Data with further attributes at its end, so that the class attribute stays where it is. */
public final class WiderRows {
    private WiderRows() {}

    /**
     * The header.
     *
     * @param note what else there is to say of a name that is taken
     * @throws InvalidInputException if the data has an attribute of the same name as a new one
     */
    public static Instances header(Instances data, List<Attribute> added, String note) {
        Instances header = new Instances(data, 0);
        for (Attribute attribute : added) {
            if (header.attribute(attribute.name()) != null) {
                throw new InvalidInputException(
                        "The data already has an attribute '%s'. Remove or rename it first%s.", attribute.name(), note);
            }
            header.insertAttributeAt(attribute, header.numAttributes());
        }
        return header;
    }

    /**
     * A row with further values; it stays sparse, and keeps its weight.
     *
     * @param width the number of all values
     * @param added the further values, in order
     */
    public static Instance of(Instance original, int width, double[]... added) {
        double[] values = Arrays.copyOf(original.toDoubleArray(), width);
        int next = original.numAttributes();
        for (double[] some : added) {
            System.arraycopy(some, 0, values, next, some.length);
            next += some.length;
        }
        return original instanceof SparseInstance
                ? new SparseInstance(original.weight(), values)
                : new DenseInstance(original.weight(), values);
    }
}
