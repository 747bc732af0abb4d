package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Batches of rows with the given attributes, from CSV or ARFF, plain or gzip; which, is seen from the first bytes. The charset
 * is UTF-8, or what a byte order mark says.
 */
public final class RowSource implements Closeable {
    private static final String REPLACEMENT = "\uFFFD";
    private static final int ROOM = 8192;

    private final RowReader reader;
    private final List<Attribute> attributes;
    private final ColumnParser[] parsers;
    private int[] fields;
    private boolean placed;

    private RowSource(RowReader reader, List<Attribute> attributes, SourceFormat format) {
        this.reader = reader;
        this.attributes = attributes;
        this.fields = places(reader.fields(), attributes);
        this.placed = !reader.fields().isEmpty();
        this.parsers = new ColumnParser[fields.length];
        for (int j = 0; j < fields.length; j++) {
            parsers[j] = parser(attributes.get(j), fields[j], format);
        }
    }

    private ColumnParser parser(Attribute attribute, int place, SourceFormat format) {
        if (attribute.isText()) {
            return ColumnParser.ofText(attribute);
        }
        Field field = reader.fields().isEmpty()
                ? Field.of(attribute.name(), Field.Type.FREE)
                : reader.fields().get(place);
        return ColumnParser.of(attribute, field, format.decimal());
    }

    /** Opens a source of which nothing is said. */
    public static RowSource open(InputStream in, List<Attribute> attributes) throws IOException {
        return open(in, attributes, SourceFormat.BY_LOOK);
    }

    /**
     * Opens a source. Fields are found by name; a source without names must have just the attributes, in order. Text, which
     * is left out of the arithmetic, may be missing.
     *
     * @param in the bytes; closed with the source
     * @param attributes the attributes that the batches are to have
     * @param format what is known of a CSV source
     * @throws InvalidInputException if an attribute has no field, or the source cannot be understood
     */
    public static RowSource open(InputStream in, List<Attribute> attributes, SourceFormat format) throws IOException {
        return new RowSource(rows(in, usedNames(attributes), format), attributes, format);
    }

    /**
     * The reader of a source.
     *
     * @param names the names of the attributes that are looked for; none if they are not known
     */
    static RowReader rows(InputStream in, List<String> names, SourceFormat format) throws IOException {
        TextSource text = TextSource.open(in);
        return isArff(text) ? new ArffRowReader(text) : new CsvRowReader(text, names, format);
    }

    /**
     * Opens an ARFF source with all attributes that it declares: dates are numbers of milliseconds, what else is neither a
     * number nor nominal is text.
     *
     * @param in the bytes; closed with the source
     * @throws InvalidInputException if it cannot be understood as ARFF
     */
    public static RowSource ofArff(InputStream in) throws IOException {
        RowReader rows = new ArffRowReader(TextSource.open(in));
        List<Attribute> attributes =
                rows.fields().stream().map(Field::attribute).toList();
        return new RowSource(rows, attributes, SourceFormat.BY_LOOK);
    }

    private static List<String> usedNames(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> !attribute.isText())
                .map(Attribute::name)
                .toList();
    }

    /** ARFF starts with a declaration; comments may stand before it. A header of CSV may start with a percent sign as well. */
    private static boolean isArff(TextSource text) {
        return text.head()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .map(line -> line.toLowerCase(Locale.ROOT).matches("@(relation|attribute|data)(\\s.*)?"))
                .orElse(!text.isWhole());
    }

    private static int[] places(List<Field> fields, List<Attribute> attributes) {
        if (fields.isEmpty()) {
            return IntStream.range(0, attributes.size()).toArray();
        }
        List<String> names = fields.stream().map(Field::name).toList();
        boolean allThere = new HashSet<>(names).containsAll(usedNames(attributes));
        for (String name : names) {
            if (!allThere && name.contains(REPLACEMENT)) {
                throw new InvalidInputException(
                        "The attribute's name '%s' is not in UTF-8; save the data in this charset.", name);
            }
        }
        return AttributeMatch.columnsOfNames(attributes, names);
    }

    /**
     * The next batch.
     *
     * @param maxRows at most so many rows, at least 1; {@link Integer#MAX_VALUE} for all that are left
     * @return a table of at least one row, or null at the end
     * @throws InvalidInputException if a field cannot be read, with its line and attribute
     */
    public Table next(int maxRows) throws IOException {
        int room = Math.min(maxRows, ROOM);
        double[][] columns = new double[fields.length][room];
        int rows = 0;
        for (List<String> row = null; rows < maxRows && (row = reader.next()) != null; rows++) {
            if (!placed) {
                placeByOrder(row);
            }
            if (rows == room) {
                room = (int) Math.min(maxRows, 2L * room);
                resize(columns, room);
            }
            for (int j = 0; j < fields.length; j++) {
                String field = fields[j] == AttributeMatch.NOWHERE ? null : row.get(fields[j]);
                columns[j][rows] = parsers[j].parse(field, reader.line());
            }
        }
        if (rows == 0) {
            return null;
        }
        resize(columns, rows);
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < fields.length; j++) {
            table.add(parsers[j].attribute(), columns[j]);
        }
        return table.build();
    }

    private static void resize(double[][] columns, int length) {
        for (int j = 0; j < columns.length; j++) {
            columns[j] = columns[j].length == length ? columns[j] : Arrays.copyOf(columns[j], length);
        }
    }

    /** All rows have as many fields as the first. */
    private void placeByOrder(List<String> row) {
        int used = usedNames(attributes).size();
        if (row.size() != attributes.size() && row.size() != used) {
            throw new InvalidInputException(
                    "The data has no names, and %d fields in line %d instead of the model's %d attributes.",
                    row.size(), reader.line(), used);
        }
        fields = AttributeMatch.inOrder(attributes, row.size());
        placed = true;
    }

    /** What the user should know about how the rows read so far were understood, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        reader.doubt().ifPresent(notes::add);
        for (ColumnParser parser : parsers) {
            parser.note().ifPresent(notes::add);
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
