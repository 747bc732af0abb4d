package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a table of rows that are read: numbers, nominal values and text, as declared or by look. */
final class LookedTable {
    private final SourceFormat.Header header;
    private final SourceFormat.DecimalSign decimal;
    private final List<String> names;
    private final List<Field> fields;
    private final List<String> notes = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final ComputeContext context;

    /**
     * A maker.
     *
     * @param names of the attributes, one a field
     * @param header what the user has said of the first line
     */
    LookedTable(
            List<Field> fields,
            List<String> names,
            SourceFormat.Header header,
            SourceFormat.DecimalSign decimal,
            ComputeContext context) {
        this.fields = fields;
        this.names = names;
        this.header = header;
        this.decimal = decimal;
        this.context = context;
    }

    /**
     * Which fields are to be read as numbers, so that it turns out whether they are.
     *
     * @param wanted which attributes the table is to have
     */
    boolean[] numbers(Wanted wanted) {
        boolean[] numbers = new boolean[fields.size()];
        for (int j = 0; j < numbers.length; j++) {
            Field.Type type = fields.get(j).type();
            numbers[j] = !wanted.lacks(names.get(j)) && (type == Field.Type.FREE || type == Field.Type.NUMERIC);
        }
        return numbers;
    }

    /**
     * Makes the table.
     *
     * @param rows with the {@link #numbers}, which they forget
     * @param wanted which attributes it is to have
     * @throws InvalidInputException if a value is not what its attribute can have, or there is no attribute to look at
     */
    Table table(KeptRows rows, Wanted wanted) {
        boolean[] numbers = numbers(wanted);
        ColumnLook[] looks = looks(rows, numbers);
        boolean[] texts = texts(rows, numbers, looks, wanted);
        Dictionary[] dictionaries = Dictionary.of(rows, texts, context);
        Table.Builder table = Table.builder(rows.rows());
        List<String> empty = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int j = 0; j < numbers.length; j++) {
            String name = names.get(j);
            ColumnLook look = texts[j] ? look(fields.get(j), dictionaries[j]) : looks[j];
            if (wanted.lacks(name)) {
                continue;
            }
            if (!look.hasValues()) {
                if (wanted.keepsEmpty()) {
                    table.add(Attribute.numeric(name), missing(rows.rows()));
                    places.add(j);
                } else {
                    empty.add(name);
                }
                continue;
            }
            Attribute attribute = look.attribute(name);
            ColumnParser parser = parser(attribute, fields.get(j));
            double[] values = texts[j] ? values(dictionaries[j], parser) : numbers(rows, j, parser);
            if (texts[j] ? look.holds(name) : holds(rows, j, values, name)) {
                named.add(name);
            }
            look.surprise(name).ifPresent(notes::add);
            LabelLook.note(attribute, values, wanted.adviceOnLabels()).ifPresent(notes::add);
            table.add(attribute, values);
            places.add(j);
        }
        tell(named, empty, wanted);
        if (places.isEmpty()) {
            throw new InvalidInputException("There is no attribute to look at: none has a value and is not ignored.");
        }
        return table.build();
    }

    private static double[] missing(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Which fields are to be looked at as texts, all rows of them; numbers of theirs are forgotten. */
    private boolean[] texts(KeptRows rows, boolean[] numbers, ColumnLook[] looks, Wanted wanted) {
        boolean[] texts = new boolean[numbers.length];
        for (int j = 0; j < texts.length; j++) {
            texts[j] = !wanted.lacks(names.get(j)) && !looks[j].isPlainlyNumeric();
            if (texts[j] && numbers[j]) {
                rows.dropNumbers(j);
            }
        }
        return texts;
    }

    private ColumnLook look(Field field, Dictionary dictionary) {
        ColumnLook look = new ColumnLook(field, decimal);
        for (Dictionary.Entry entry : dictionary.entries()) {
            look.see(entry.text(), entry.line(), entry.count());
        }
        return look;
    }

    /** What the fields look like by their numbers and what else stands there. */
    private ColumnLook[] looks(KeptRows rows, boolean[] numbers) {
        ColumnLook[] looks = new ColumnLook[numbers.length];
        for (int j = 0; j < numbers.length; j++) {
            looks[j] = new ColumnLook(fields.get(j), decimal);
            if (numbers[j]) {
                looks[j].seeNumbers(rows.countNumbers(j));
            }
        }
        for (KeptRows.Place place : rows.odd()) {
            List<String> texts = place.texts();
            for (int j = 0; j < numbers.length; j++) {
                if (numbers[j] && place.isUnread(j)) {
                    looks[j].see(texts.get(j), place.line(), 1);
                }
            }
        }
        return looks;
    }

    private double[] numbers(KeptRows rows, int field, ColumnParser parser) {
        List<KeptRows.Place> unread =
                rows.odd().stream().filter(place -> place.isUnread(field)).toList();
        double[] values = rows.takeNumbers(field);
        for (KeptRows.Place place : unread) {
            values[place.number()] = parser.parse(place.texts().get(field), place.line());
        }
        return values;
    }

    private static double[] values(Dictionary dictionary, ColumnParser parser) {
        return dictionary.values(entry -> parser.parse(entry.text(), entry.line()));
    }

    /** Whether a number is written as the name of its field. */
    private static boolean holds(KeptRows rows, int field, double[] values, String name) {
        double number = FieldText.number(name.replace(',', '.'));
        for (int i = 0; i < values.length && !Double.isNaN(number); i++) {
            if (values[i] == number && ColumnLook.bare(rows.texts(i).get(field)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private ColumnParser parser(Attribute attribute, Field field) {
        if (attribute.isText()) {
            return ColumnParser.ofText(attribute);
        }
        return attribute.isNominal()
                ? new Categories(attribute, field.type() == Field.Type.FREE)
                : ColumnParser.of(attribute, field, decimal);
    }

    private void tell(List<String> named, List<String> empty, Wanted wanted) {
        if (header == SourceFormat.Header.AUTO && !named.isEmpty()) {
            notes.add("The first line is taken for names, though '" + named.get(0)
                    + "' is a value of its column as well; the option header can say that it is none.");
        }
        notes.addAll(wanted.notes(names));
        if (!empty.isEmpty()) {
            notes.add("Left out, as no row has a value there: " + String.join(", ", empty) + ".");
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name) && twice.add(name))
                .forEach(name ->
                        notes.add("Several attributes are named '" + name + "'; reasons do not tell them apart."));
    }

    /** What the user should know about how the rows were understood, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** For each column of the table the field that it was made of. */
    int[] places() {
        return places.stream().mapToInt(place -> place).toArray();
    }
}
