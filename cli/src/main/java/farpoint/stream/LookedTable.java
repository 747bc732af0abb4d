package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a table of rows that are read: numbers, nominal values and text, as declared or by look. */
final class LookedTable {
    private final SourceFormat format;
    private final List<String> names;
    private final List<Field> fields;
    private final List<String> notes = new ArrayList<>();

    /** A row as it is read, null where a value is missing, and its line. */
    record Row(List<String> values, long line) {}

    /**
     * A maker.
     *
     * @param names of the attributes, one a field
     */
    LookedTable(List<Field> fields, List<String> names, SourceFormat format) {
        this.fields = fields;
        this.names = names;
        this.format = format;
    }

    /**
     * Makes the table. It lacks attributes that are ignored or have no value.
     *
     * @param ignored names of attributes
     * @throws InvalidInputException if a value is not what its attribute can have, or there is no attribute to look at
     */
    Table table(List<Row> rows, Set<String> ignored) {
        List<String> empty = new ArrayList<>();
        List<String> named = new ArrayList<>();
        Table.Builder table = Table.builder(rows.size());
        int columns = 0;
        for (int j = 0; j < fields.size(); j++) {
            String name = names.get(j);
            if (ignored.contains(name)) {
                continue;
            }
            ColumnLook look = new ColumnLook(fields.get(j), format.decimal());
            for (Row row : rows) {
                look.see(row.values.get(j), row.line);
            }
            if (!look.hasValues()) {
                empty.add(name);
                continue;
            }
            if (look.holds(name)) {
                named.add(name);
            }
            Attribute attribute = look.attribute(name);
            double[] values = values(rows, j, attribute);
            look.surprise(name).ifPresent(notes::add);
            LabelLook.note(attribute, values).ifPresent(notes::add);
            table.add(attribute, values);
            columns++;
        }
        if (format.header() == SourceFormat.Header.AUTO && !named.isEmpty()) {
            notes.add("The first line is taken for names, though '" + named.get(0)
                    + "' is a value of its column as well; the option header can say that it is none.");
        }
        tell(empty, ignored);
        if (columns == 0) {
            throw new InvalidInputException("There is no attribute to look at: none has a value and is not ignored.");
        }
        return table.build();
    }

    private double[] values(List<Row> rows, int column, Attribute attribute) {
        ColumnParser parser = parser(attribute, fields.get(column));
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parser.parse(rows.get(i).values.get(column), rows.get(i).line);
        }
        return values;
    }

    private ColumnParser parser(Attribute attribute, Field field) {
        if (attribute.isText()) {
            return ColumnParser.ofText(attribute);
        }
        return attribute.isNominal()
                ? new Categories(attribute, field.type() == Field.Type.FREE)
                : ColumnParser.of(attribute, field, format.decimal());
    }

    private void tell(List<String> empty, Set<String> ignored) {
        if (!ignored.isEmpty()) {
            notes.add("Not looked at, as told: " + String.join(", ", ignored) + ".");
        }
        if (!empty.isEmpty()) {
            notes.add("Left out, as no row has a value there: " + String.join(", ", empty) + ".");
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name) && twice.add(name))
                .forEach(name ->
                        notes.add("Several attributes" + " are named '" + name + "'; reasons do not tell them apart."));
    }

    /** What the user should know about how the rows were understood, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** Reads the categories that were seen, or declared. */
    private static final class Categories implements ColumnParser {
        private final Attribute attribute;
        private final boolean free;
        private final Map<String, Integer> places = new HashMap<>();

        Categories(Attribute attribute, boolean free) {
            this.attribute = attribute;
            this.free = free;
            attribute.categories().forEach(category -> places.putIfAbsent(category, places.size()));
        }

        @Override
        public Attribute attribute() {
            return attribute;
        }

        @Override
        public double parse(String text, long line) {
            Integer place = text == null ? null : places.get(free ? ColumnLook.bare(text) : text);
            if (place == null && text != null && !free) {
                throw mistake(text, line, "is none of the values that the ARFF declares");
            }
            return place == null ? Double.NaN : place;
        }
    }
}
