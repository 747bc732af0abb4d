package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

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

    /** For each attribute its field, or {@link AttributeMatch#NOWHERE}. */
    private final int[] fields;

    private final boolean[] numbers;
    private final boolean[] texts;
    private RowBlock block;
    private int next;

    private RowSource(RowReader reader, List<Attribute> attributes) {
        this.reader = reader;
        this.attributes = attributes;
        List<Field> named = reader.shape().fields();
        this.fields = named.isEmpty() ? placesByOrder() : places(named, attributes);
        this.parsers = new ColumnParser[fields.length];
        this.numbers = new boolean[reader.shape().width()];
        this.texts = new boolean[reader.shape().width()];
        for (int j = 0; j < fields.length; j++) {
            parsers[j] = parser(attributes.get(j), fields[j]);
            if (fields[j] != AttributeMatch.NOWHERE) {
                numbers[fields[j]] |= parsers[j] instanceof NumberParser;
                texts[fields[j]] |= !(parsers[j] instanceof NumberParser)
                        && !attributes.get(j).isText();
            }
        }
        reader.setNumbers(numbers);
    }

    private ColumnParser parser(Attribute attribute, int place) {
        if (attribute.isText()) {
            return ColumnParser.ofText(attribute);
        }
        List<Field> named = reader.shape().fields();
        Field field = named.isEmpty() ? Field.of(attribute.name(), Field.Type.FREE) : named.get(place);
        return ColumnParser.of(attribute, field, reader.shape().decimal());
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
        return new RowSource(rows(in, usedNames(attributes), format), attributes);
    }

    /**
     * The reader of a source.
     *
     * @param names the names of the attributes that are looked for; none if they are not known
     */
    static RowReader rows(InputStream in, List<String> names, SourceFormat format) throws IOException {
        TextSource text = TextSource.open(in);
        return isArff(text) ? ArffOpening.open(text) : CsvOpening.open(text, names, format);
    }

    /**
     * Opens an ARFF source with all attributes that it declares: dates are numbers of milliseconds, what else is neither a
     * number nor nominal is text.
     *
     * @param in the bytes; closed with the source
     * @throws InvalidInputException if it cannot be understood as ARFF
     */
    public static RowSource ofArff(InputStream in) throws IOException {
        RowReader rows = ArffOpening.open(TextSource.open(in));
        List<Attribute> attributes =
                rows.shape().fields().stream().map(Field::attribute).toList();
        return new RowSource(rows, attributes);
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
        double[][] columns = new double[fields.length][Math.min(maxRows, ROOM)];
        int rows = 0;
        while (rows < maxRows && hasRow()) {
            int count = Math.min(maxRows - rows, block.rows() - next);
            makeRoom(columns, rows + count, maxRows);
            take(columns, rows, count);
            rows += count;
            next += count;
        }
        if (rows == 0) {
            return null;
        }
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < fields.length; j++) {
            table.add(parsers[j].attribute(), columns[j].length == rows ? columns[j] : Arrays.copyOf(columns[j], rows));
        }
        return table.build();
    }

    /** Whether there is another row; takes blocks until there is. */
    private boolean hasRow() throws IOException {
        while (block == null || next == block.rows()) {
            RowBlock following = reader.next();
            if (following == null) {
                return false;
            }
            block = following;
            next = 0;
        }
        return true;
    }

    private static void makeRoom(double[][] columns, int rows, int most) {
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length < rows) {
                columns[j] = Arrays.copyOf(columns[j], (int) Math.min(most, Math.max(rows, 2L * columns[j].length)));
            }
        }
    }

    /** Copies the numbers of some rows, and reads the texts. */
    private void take(double[][] columns, int at, int count) {
        for (int j = 0; j < fields.length; j++) {
            if (parsers[j] instanceof NumberParser) {
                System.arraycopy(block.numbers(fields[j]), next, columns[j], at, count);
            } else {
                Arrays.fill(columns[j], at, at + count, Double.NaN);
            }
        }
        boolean all = anyOf(texts);
        int odd = block.firstOdd(next);
        int oddRow = block.oddRow(odd);
        for (int row = all ? next : oddRow; row < next + count; row = all ? row + 1 : oddRow) {
            if (row == oddRow) {
                parse(columns, row, at + row - next, block.texts(row).toArray(String[]::new));
                oddRow = block.oddRow(++odd);
            } else {
                parse(columns, row, at + row - next, block.texts(row, texts));
            }
        }
    }

    private static boolean anyOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private void parse(double[][] columns, int row, int target, String[] values) {
        for (int j = 0; j < fields.length; j++) {
            boolean number = parsers[j] instanceof NumberParser;
            if (number
                    ? RowBlock.isUnread(columns[j][target])
                    : fields[j] != AttributeMatch.NOWHERE && texts[fields[j]]) {
                columns[j][target] = parsers[j].parse(values[fields[j]], block.line(row));
            }
        }
    }

    private int[] placesByOrder() {
        int used = usedNames(attributes).size();
        int width = reader.shape().width();
        if (width != attributes.size() && width != used) {
            throw new InvalidInputException(
                    "The data has no names, and %d %s in line %d instead of the model's %d %s.",
                    width, Plural.of(width, "field"), reader.shape().firstLine(), used, Plural.of(used, "attribute"));
        }
        return AttributeMatch.inOrder(attributes, width);
    }

    /** Sets the number of threads to take rows apart in, at least 1, before the first batch is asked for. */
    void setThreads(int count) {
        reader.setThreads(count);
    }

    /** What the user should know about how the rows read so far were understood, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        reader.shape().doubt().ifPresent(notes::add);
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
