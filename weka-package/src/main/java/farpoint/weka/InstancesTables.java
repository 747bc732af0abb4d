package farpoint.weka;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Turns Weka's instances into tables. Numeric and date attributes become numeric columns, nominal ones nominal columns, and
 * strings columns of text, which detectors leave out; a missing value is NaN. The class attribute, if set, is never a column.
 */
public final class InstancesTables {
    private static final int NO_COLUMN = -1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InstancesTables() {}

    /**
     * The attributes as columns, in order, without classes.
     *
     * @throws InvalidInputException if an attribute is relational
     */
    public static Table table(Instances data) {
        return builder(data, data).build();
    }

    /**
     * Some attributes as columns, in order, without classes.
     *
     * @param places of the attributes, ascending; the class, if set, is none of them
     * @throws InvalidInputException if an attribute is relational
     */
    public static Table table(Instances data, int[] places) {
        int[] columnOf = new int[data.numAttributes()];
        Arrays.fill(columnOf, NO_COLUMN);
        for (int c = 0; c < places.length; c++) {
            columnOf[places[c]] = c;
        }
        return builder(data, data, columnOf).build();
    }

    /** As {@link #table}, with the values of the class attribute as classes if it is set and nominal. */
    public static Table tableWithClasses(Instances data) {
        Table.Builder builder = builder(data, data);
        classesOf(data).ifPresent(builder::classes);
        return builder.build();
    }

    /** The values of the class attribute, if it is set and nominal. */
    public static Optional<RowClasses> classesOf(Instances data) {
        return data.classIndex() < 0 ? Optional.empty() : classesOf(data, data.classIndex());
    }

    /** The values of an attribute, if it is nominal. */
    static Optional<RowClasses> classesOf(Instances data, int place) {
        return data.attribute(place).isNominal() ? Optional.of(classes(data, place)) : Optional.empty();
    }

    /** As {@link #table}, with the labels normal and outlier as classes; the class attribute is set and nominal. */
    static Table tableWithLabels(Instances data, OutlierClass classes) {
        return builder(data, data).classes(classes.labels(data)).build();
    }

    /**
     * A table of one row.
     *
     * @param row the row
     * @param header the attributes of the row
     */
    public static Table table(Instance row, Instances header) {
        return builder(header, List.of(row)).build();
    }

    /**
     * Checks the attributes without looking at the rows.
     *
     * @throws InvalidInputException if an attribute other than the class is relational
     */
    public static void checkAttributes(Instances data) {
        for (int a = 0; a < data.numAttributes(); a++) {
            if (a != data.classIndex()) {
                attribute(data.attribute(a));
            }
        }
    }

    private static Table.Builder builder(Instances header, List<Instance> rows) {
        int[] columnOf = new int[header.numAttributes()];
        for (int a = 0; a < columnOf.length; a++) {
            boolean after = header.classIndex() >= 0 && a > header.classIndex();
            columnOf[a] = a == header.classIndex() ? NO_COLUMN : after ? a - 1 : a;
        }
        return builder(header, rows, columnOf);
    }

    private static Table.Builder builder(Instances header, List<Instance> rows, int[] columnOf) {
        List<Attribute> attributes = new ArrayList<>();
        for (int a = 0; a < columnOf.length; a++) {
            if (columnOf[a] != NO_COLUMN) {
                attributes.add(attribute(header.attribute(a)));
            }
        }
        double[][] columns = new double[attributes.size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            copy(rows.get(i), i, columnOf, columns);
        }
        Table.Builder builder = Table.builder(rows.size());
        for (int c = 0; c < columns.length; c++) {
            if (attributes.get(c).isText()) {
                builder.addText(attributes.get(c).name());
            } else {
                builder.add(attributes.get(c), columns[c]);
            }
        }
        return builder;
    }

    /** Goes over the stored values only: a sparse instance leaves out its zeros. */
    private static void copy(Instance row, int target, int[] columnOf, double[][] columns) {
        for (int k = 0; k < row.numValues(); k++) {
            int column = columnOf[row.index(k)];
            if (column != NO_COLUMN) {
                columns[column][target] = row.valueSparse(k);
            }
        }
    }

    private static Attribute attribute(weka.core.Attribute attribute) {
        if (attribute.isNominal()) {
            if (attribute.numValues() == 0) {
                throw new InvalidInputException(
                        "The nominal attribute '%s' declares no values. Remove the attribute.", attribute.name());
            }
            return Attribute.nominal(name(attribute), values(attribute));
        }
        if (attribute.isNumeric()) {
            return Attribute.numeric(name(attribute));
        }
        if (attribute.isString()) {
            return Attribute.text(attribute.name());
        }
        throw new InvalidInputException(
                "Attribute '%s' is a %s attribute: outlier detectors work on numeric, nominal and date attributes, and leave out"
                        + " strings. Remove it or turn it into such attributes.",
                attribute.name(), weka.core.Attribute.typeToString(attribute));
    }

    /** Weka takes a byte order mark for a part of the first name in a CSV file. */
    private static String name(weka.core.Attribute attribute) {
        String name = attribute.name();
        return name.startsWith(BYTE_ORDER_MARK) ? name.substring(BYTE_ORDER_MARK.length()) : name;
    }

    private static RowClasses classes(Instances data, int place) {
        int[] ids = new int[data.size()];
        for (int i = 0; i < ids.length; i++) {
            Instance row = data.get(i);
            ids[i] = row.isMissing(place) ? RowClasses.MISSING : (int) row.value(place);
        }
        return new RowClasses(values(data.attribute(place)), ids);
    }

    private static List<String> values(weka.core.Attribute nominal) {
        return Collections.list(nominal.enumerateValues()).stream()
                .map(String::valueOf)
                .toList();
    }
}
