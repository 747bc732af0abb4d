package farpoint.weka;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * Data with further attributes: at its end, or before a class that stands last, since Weka's windows take the last attribute for
 * the class, and commands the one that "last" names.
 */
public final class WiderRows {
    private WiderRows() {}

    /**
     * The header.
     *
     * @param wayOut what to do about a name that is taken, in a sentence
     * @throws InvalidInputException if the data has an attribute of the same name as a new one
     */
    public static Instances header(Instances data, List<Attribute> added, String wayOut) {
        Instances header = new Instances(data, 0);
        for (Attribute attribute : added) {
            if (header.attribute(attribute.name()) != null) {
                throw new InvalidInputException("The data already has an attribute '%s'. %s", attribute.name(), wayOut);
            }
            header.insertAttributeAt(attribute, place(header));
        }
        return header;
    }

    /** Where the next further attribute goes. */
    private static int place(Instances data) {
        int last = data.numAttributes() - 1;
        return data.classIndex() == last ? last : last + 1;
    }

    /**
     * A row with further values; it stays sparse, and keeps its weight.
     *
     * @param original a row of data
     * @param added the further values, in order
     */
    public static Instance of(Instances data, Instance original, double[]... added) {
        double[] before = original.toDoubleArray();
        double[] more = Stream.of(added).flatMapToDouble(Arrays::stream).toArray();
        int place = place(data);
        double[] values = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, values, place, more.length);
        System.arraycopy(before, place, values, place + more.length, before.length - place);
        return original instanceof SparseInstance
                ? new SparseInstance(original.weight(), values)
                : new DenseInstance(original.weight(), values);
    }
}
