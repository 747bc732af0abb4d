package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All rows of a CSV or ARFF source, plain or gzip, as they stand there, and the table that they make. In CSV a column is numeric
 * if all of its values are numbers, and nominal else, with its values in the order in which they appear; words for missing
 * values are those of {@link RowSource}. Of ARFF, dates are numbers of milliseconds, and strings are text.
 */
public final class WholeTable {
    private static final int LISTED = 10;

    private final List<String> fields;
    private final List<List<String>> rows;
    private final Table table;
    private final List<String> notes;

    private WholeTable(List<String> fields, List<List<String>> rows, Table table, List<String> notes) {
        this.fields = fields;
        this.rows = rows;
        this.table = table;
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads a source.
     *
     * @param in a file, or {@value DataStreams#STANDARD} for standard input
     * @param format what is known of a CSV source
     * @param ignored names of attributes that the table is to lack
     * @throws InvalidInputException if there is no such source, attribute or row, or it cannot be understood
     */
    public static WholeTable read(String in, SourceFormat format, Set<String> ignored) throws IOException {
        return DataStreams.read(in, bytes -> {
            try (RowReader reader = RowSource.rows(bytes, List.of(), format)) {
                return of(reader, format, ignored);
            }
        });
    }

    private static WholeTable of(RowReader reader, SourceFormat format, Set<String> ignored) throws IOException {
        List<LookedTable.Row> read = new ArrayList<>();
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            read.add(new LookedTable.Row(row, reader.line()));
        }
        if (read.isEmpty()) {
            throw new InvalidInputException("The data has no rows.");
        }
        List<Field> fields = fields(reader, read.get(0).values().size());
        List<String> names = IntStream.range(0, fields.size())
                .mapToObj(j -> fields.get(j).name().isBlank()
                        ? Attribute.numbered(j).name()
                        : fields.get(j).name())
                .toList();
        requireKnown(ignored, names);
        List<String> notes = new ArrayList<>();
        reader.doubt().ifPresent(notes::add);
        LookedTable looked = new LookedTable(fields, names, format);
        Table table = looked.table(read, ignored);
        notes.addAll(looked.notes());
        List<List<String>> rows = read.stream()
                .map(row -> IntStream.range(0, fields.size())
                        .mapToObj(j -> fields.get(j).written(row.values().get(j)))
                        .toList())
                .toList();
        return new WholeTable(fields.stream().map(Field::name).toList(), rows, table, notes);
    }

    private static List<Field> fields(RowReader reader, int width) {
        return reader.fields().isEmpty()
                ? IntStream.range(0, width)
                        .mapToObj(j -> Field.of(Attribute.numbered(j).name(), Field.Type.FREE))
                        .toList()
                : reader.fields();
    }

    private static void requireKnown(Set<String> ignored, List<String> names) {
        for (String name : ignored) {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        "There is no attribute '%s' to ignore. The data has: %s%s.",
                        name,
                        String.join(", ", names.subList(0, Math.min(LISTED, names.size()))),
                        names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
            }
        }
    }

    /** The names of all columns as they were read, those that the table lacks among them. */
    public List<String> fields() {
        return fields;
    }

    /** The values of a row as they were read, one for each of {@link #fields}. */
    public List<String> row(int row) {
        return Collections.unmodifiableList(rows.get(row));
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
