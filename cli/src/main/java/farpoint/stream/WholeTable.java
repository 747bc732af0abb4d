package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All rows of a CSV or ARFF source, plain or gzip, as they stand there, and the table that they make. In CSV a column is numeric
 * if all of its values are numbers, and nominal else, with its values in the order in which they appear; words for missing
 * values are those of {@link RowSource}. Of ARFF, dates are numbers of milliseconds, and strings are text.
 */
public final class WholeTable {
    private static final Set<String> NO_CLASS = Set.of("", "?", "NA", "NaN", "null");

    private final List<Field> fields;
    private final KeptRows rows;
    private final Table table;
    private final int[] places;
    private final List<String> notes;

    private WholeTable(List<Field> fields, KeptRows rows, Table table, int[] places, List<String> notes) {
        this.fields = fields;
        this.rows = rows;
        this.table = table;
        this.places = places;
        this.notes = List.copyOf(notes);
    }

    /** Reads a source in all threads, see {@link #read(String, SourceFormat, Set, ComputeContext)}. */
    public static WholeTable read(String in, SourceFormat format, Set<String> ignored) throws IOException {
        return read(in, format, ignored, ComputeContext.withDefaults());
    }

    /**
     * Reads a source.
     *
     * @param in a file, or {@value DataStreams#STANDARD} for standard input
     * @param format what is known of a CSV source
     * @param ignored names of attributes that the table is to lack
     * @param context threads
     * @throws InvalidInputException if there is no such source, attribute or row, or it cannot be understood
     */
    public static WholeTable read(String in, SourceFormat format, Set<String> ignored, ComputeContext context)
            throws IOException {
        return read(in, format, Wanted.allBut(ignored), context);
    }

    /** The same with the attributes that are wanted. */
    public static WholeTable read(String in, SourceFormat format, Wanted wanted, ComputeContext context)
            throws IOException {
        return DataStreams.read(in, bytes -> {
            try (RowReader reader = RowSource.rows(bytes, List.of(), format)) {
                reader.setThreads(context.threads());
                return of(reader, format, wanted, context);
            }
        });
    }

    private static WholeTable of(RowReader reader, SourceFormat format, Wanted wanted, ComputeContext context)
            throws IOException {
        List<Field> fields = fields(reader.shape());
        List<String> names = IntStream.range(0, fields.size())
                .mapToObj(j -> fields.get(j).name().isBlank()
                        ? Attribute.numbered(j).name()
                        : fields.get(j).name())
                .toList();
        wanted.requireIn(names);
        LookedTable looked =
                new LookedTable(fields, names, format.header(), reader.shape().decimal(), context);
        reader.setNumbers(looked.numbers(wanted));
        KeptRows rows = KeptRows.read(reader);
        if (rows.rows() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        List<String> notes = new ArrayList<>();
        reader.shape().doubt().ifPresent(notes::add);
        Table table = looked.table(rows, wanted);
        notes.addAll(looked.notes());
        return new WholeTable(fields, rows, table, looked.places(), notes);
    }

    private static List<Field> fields(RowReader.Shape shape) {
        return shape.fields().isEmpty()
                ? IntStream.range(0, shape.width())
                        .mapToObj(j -> Field.of(Attribute.numbered(j).name(), Field.Type.FREE))
                        .toList()
                : shape.fields();
    }

    /** The names of all columns as they were read, those that the table lacks among them. */
    public List<String> fields() {
        return fields.stream().map(Field::name).toList();
    }

    /** The values of a row as they were read, one for each of {@link #fields}. */
    public List<String> row(int row) {
        List<String> texts = rows.texts(row);
        return IntStream.range(0, texts.size())
                .mapToObj(j -> fields.get(j).written(texts.get(j)))
                .toList();
    }

    /**
     * The text of a cell of the table as it was read, without blanks and quotes around it.
     *
     * @param column place in the {@link #table}
     * @return empty where the table has no value
     */
    public String text(int row, int column) {
        boolean isMissing = !table.attribute(column).isText() && Double.isNaN(table.value(row, column));
        int place = places[column];
        boolean[] wanted = new boolean[fields.size()];
        wanted[place] = true;
        String text = isMissing ? null : rows.texts(row, wanted)[place];
        return text == null ? "" : ColumnLook.bare(fields.get(place).written(text));
    }

    /**
     * A column as classes of the rows, whatever the table makes of it; cells that say that there is no value have none.
     *
     * @param column its name; the first of several of the same name counts
     * @param most so many different values at most
     * @return no classes and no rows if there is no such column, or it has more values
     */
    public RowClasses classes(String column, int most) {
        int place = fields().indexOf(column);
        Map<String, Integer> ids = new LinkedHashMap<>();
        int[] classes = new int[place < 0 ? 0 : table.rows()];
        for (int i = 0; i < classes.length; i++) {
            String name = row(i).get(place).trim();
            classes[i] = NO_CLASS.contains(name) ? RowClasses.MISSING : ids.computeIfAbsent(name, n -> ids.size());
            if (ids.size() > most) {
                return new RowClasses(List.of(), new int[0]);
            }
        }
        return new RowClasses(List.copyOf(ids.keySet()), classes);
    }

    /** Adds {@link #row} to a line. */
    public void write(int row, CsvLines line) {
        if (!rows.write(row, line)) {
            row(row).forEach(line::field);
        }
    }

    /** The rows, in order, as detectors take them. */
    public Table table() {
        return table;
    }

    /** What the user should know about how the source was understood, a sentence each. */
    public List<String> notes() {
        return notes;
    }
}
