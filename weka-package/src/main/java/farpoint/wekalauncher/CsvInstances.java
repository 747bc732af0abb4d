package farpoint.wekalauncher;

import farpoint.wekalauncher.CsvColumn.Kind;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Turns a CSV file into Weka's instances. */
final class CsvInstances {
    private final CsvFile file;
    private final CsvNames names;

    CsvInstances(CsvFile file) {
        this.file = file;
        this.names = CsvNames.of(file);
    }

    /** What there is to tell of how it was read as the given rows. */
    List<String> notes(Instances rows) {
        return CsvNotes.of(file, names, rows);
    }

    /**
     * The attributes.
     *
     * @param others files whose values the attributes of the same name have besides, as those for testing have for training
     */
    Instances header(List<CsvInstances> others) {
        Map<String, Set<String>> values = new HashMap<>();
        for (int i = 0; i < file.columns().size(); i++) {
            if (names.keeps(i) && file.kind(i) == Kind.NOMINAL) {
                values.put(names.names().get(i), new LinkedHashSet<>());
            }
        }
        if (!values.isEmpty()) {
            collect(values);
            for (CsvInstances other : others) {
                other.collect(values);
            }
        }
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < file.columns().size(); i++) {
            if (names.keeps(i)) {
                attributes.add(attribute(names.names().get(i), file.kind(i), values));
            }
        }
        return new Instances(file.relation(), attributes, 0);
    }

    private Attribute attribute(String name, Kind kind, Map<String, Set<String>> values) {
        return switch (kind) {
            case NUMERIC -> new Attribute(name);
            case NOMINAL -> new Attribute(name, new ArrayList<>(values.get(name)));
            case STRING -> new Attribute(name, (List<String>) null);
            case DATE -> new Attribute(name, file.dateFormat());
        };
    }

    private void collect(Map<String, Set<String>> values) {
        List<Set<String>> byColumn = names.names().stream().map(values::get).toList();
        file.forEachRow((row, line) -> {
            for (int i = 0; i < row.size(); i++) {
                if (byColumn.get(i) != null && !file.isMissing(row.get(i))) {
                    byColumn.get(i).add(row.get(i));
                }
            }
        });
    }

    /**
     * The rows.
     *
     * @param header the attributes; columns are found by name, and others are left out
     * @throws UserError if there is no such column, or a value that the attribute cannot have
     */
    Instances read(Instances header) {
        int[] columnOf = new int[header.numAttributes()];
        for (int a = 0; a < columnOf.length; a++) {
            columnOf[a] = names.names().indexOf(header.attribute(a).name());
            if (columnOf[a] < 0) {
                throw new UserError("The file '" + file.path() + "' has no column '"
                        + header.attribute(a).name() + "', which the other data has.");
            }
        }
        Instances data = new Instances(header, 0);
        data.setRelationName(file.relation());
        file.forEachRow((row, line) -> {
            double[] values = new double[columnOf.length];
            for (int a = 0; a < values.length; a++) {
                values[a] = value(row.get(columnOf[a]), data.attribute(a), line);
            }
            data.add(new DenseInstance(1, values));
        });
        return data;
    }

    private double value(String value, Attribute attribute, int line) {
        if (file.isMissing(value)) {
            return Utils.missingValue();
        }
        if (attribute.isString()) {
            return attribute.addStringValue(value);
        }
        if (attribute.isNominal()) {
            int index = attribute.indexOfValue(value);
            if (index < 0) {
                throw wrong(value, attribute, line, "is no value that the other data or the model knows");
            }
            return index;
        }
        if (CsvColumn.isNoNumber(value)) {
            return Utils.missingValue();
        }
        if (attribute.isDate()) {
            try {
                return attribute.parseDate(value);
            } catch (ParseException e) {
                throw wrong(value, attribute, line, "is no date of the form " + attribute.getDateFormat());
            }
        }
        return CsvColumn.number(value, file.format().decimalCommas())
                .orElseThrow(() -> wrong(value, attribute, line, "is no number"));
    }

    private UserError wrong(String value, Attribute attribute, int line, String reason) {
        return new UserError("The file '" + file.path() + "' cannot be read: '" + value + "' in line " + line
                + ", column '" + attribute.name() + "', " + reason + ".");
    }
}
