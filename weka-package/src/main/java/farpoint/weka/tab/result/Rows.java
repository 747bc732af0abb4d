package farpoint.weka.tab.result;

import farpoint.data.Table;
import farpoint.report.OutlierLabels;
import farpoint.weka.InstancesTables;
import farpoint.weka.ReportParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Rows as they were opened, with the attributes that a detector is to look at. Nobody changes them. */
public final class Rows {
    /** So often it is looked whether somebody has stopped the work. */
    private static final int CHECKED = 10_000;

    private final Instances data;
    private final int[] used;
    private final OptionalInt classIndex;
    private final int[] beside;
    private final RowFindings findings = new RowFindings();
    private Table table;

    /**
     * Rows.
     *
     * @param data with all attributes
     * @param used the attributes to look at, by their places, ascending; never the class
     * @param classIndex the attribute with the class, if there is one
     */
    public Rows(Instances data, int[] used, OptionalInt classIndex) {
        this(data, used, classIndex, others(data, used, classIndex));
    }

    /**
     * Rows of which not all attributes are shown.
     *
     * @param data with all attributes
     * @param used the attributes to look at, by their places, ascending; never the class
     * @param classIndex the attribute with the class, if there is one
     * @param beside the attributes that are shown only, such as identifiers, ascending
     */
    public Rows(Instances data, int[] used, OptionalInt classIndex, int[] beside) {
        this.data = data;
        this.used = used.clone();
        this.classIndex = classIndex;
        this.beside = beside.clone();
    }

    private static int[] others(Instances data, int[] used, OptionalInt classIndex) {
        BitSet places = new BitSet();
        places.set(0, data.numAttributes());
        Arrays.stream(used).forEach(places::clear);
        classIndex.ifPresent(places::clear);
        return places.stream().toArray();
    }

    /** All that was opened. */
    public Instances data() {
        return data;
    }

    /** How many there are. */
    public int size() {
        return data.size();
    }

    /** The places in the data of the table's columns. */
    public int[] used() {
        return used.clone();
    }

    /** The attribute in the data that is a column of the table. */
    public Attribute attribute(int column) {
        return data.attribute(used[column]);
    }

    /** The place of the class in the data. */
    public OptionalInt classIndex() {
        return classIndex;
    }

    /** The places of the attributes that are neither looked at nor the class, and are shown, such as identifiers. */
    public int[] beside() {
        return beside.clone();
    }

    /**
     * What a detector gets: the attributes to look at and the class, which is set. The data's own class is not asked for, as Weka's
     * windows change it for a moment now and then.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Instances forDetector() throws InterruptedException {
        int[] places = IntStream.concat(Arrays.stream(used), classIndex.stream())
                .sorted()
                .toArray();
        ArrayList<Attribute> attributes = new ArrayList<>();
        Arrays.stream(places)
                .forEach(a -> attributes.add((Attribute) data.attribute(a).copy()));
        Instances some = new Instances(data.relationName(), attributes, data.size());
        for (int i = 0; i < data.size(); i++) {
            if (i % CHECKED == 0 && Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
            Instance row = data.get(i);
            double[] values = new double[places.length];
            for (int j = 0; j < places.length; j++) {
                values[j] = row.value(places[j]);
            }
            some.add(new DenseInstance(row.weight(), values));
        }
        classIndex.ifPresent(c -> some.setClassIndex(Arrays.binarySearch(places, c)));
        return some;
    }

    /**
     * The attributes to look at, as detectors take them. Made when it is first asked for, on any thread but the event thread.
     *
     * @throws farpoint.run.InvalidInputException if a detector cannot take one of them
     */
    public synchronized Table table() {
        if (table == null) {
            table = InstancesTables.table(data, used);
        }
        return table;
    }

    /**
     * Which rows are outliers, as far as the class says it by its names: what reports and views judge runs by. The data's own class
     * is not asked for.
     */
    public Optional<OutlierLabels> labels() {
        return classIndex.isEmpty() ? Optional.empty() : ReportParts.labels(data, classIndex.getAsInt());
    }

    /** What an audit of these rows has found, if it was made. */
    public RowFindings findings() {
        return findings;
    }

    /** The names of the table's columns. */
    public List<String> names() {
        return Arrays.stream(used).mapToObj(a -> data.attribute(a).name()).toList();
    }
}
