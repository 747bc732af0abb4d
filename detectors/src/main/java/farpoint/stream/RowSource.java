package farpoint.stream;

import farpoint.InvalidInputException;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Batches of rows with the given attributes, from CSV or ARFF, plain or gzip; which, is seen from the first bytes. */
public final class RowSource implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private final RowReader reader;
    private final List<Attribute> attributes;
    private final ColumnParser[] parsers;
    private final int[] fields;

    private RowSource(RowReader reader, List<Attribute> attributes) {
        this.reader = reader;
        this.attributes = attributes;
        this.fields = fields(reader.names(), attributes);
        this.parsers = attributes.stream().map(ColumnParser::of).toArray(ColumnParser[]::new);
    }

    /**
     * Opens a source. Fields are found by name; a source without names must have just the attributes, in order.
     *
     * @param in the bytes; closed with the source
     * @param attributes the attributes that the batches are to have
     * @throws InvalidInputException if an attribute has no field
     */
    public static RowSource open(InputStream in, List<Attribute> attributes) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        bytes.mark(2);
        boolean gzip = bytes.read() == GZIP_MAGIC_1 && bytes.read() == GZIP_MAGIC_2;
        bytes.reset();
        InputStream plain = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
        BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
        return new RowSource(isArff(text) ? new ArffRowReader(text) : new CsvRowReader(text), attributes);
    }

    /** ARFF starts with a comment or a declaration. */
    private static boolean isArff(BufferedReader text) throws IOException {
        text.mark(BUFFER);
        char[] start = new char[BUFFER / 2];
        int length = text.read(start);
        text.reset();
        String head = length < 0 ? "" : new String(start, 0, length).stripLeading();
        return head.startsWith("%") || head.toLowerCase(Locale.ROOT).startsWith("@relation");
    }

    private static int[] fields(List<String> names, List<Attribute> attributes) {
        int[] fields = new int[attributes.size()];
        List<String> missing = new ArrayList<>();
        for (int j = 0; j < fields.length; j++) {
            fields[j] = names.isEmpty() ? j : names.indexOf(attributes.get(j).name());
            if (fields[j] < 0) {
                missing.add(attributes.get(j).name());
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "The model was trained with attributes that the data does not have: %s.",
                    String.join(", ", missing.subList(0, Math.min(10, missing.size()))));
        }
        return fields;
    }

    /**
     * The next batch.
     *
     * @param maxRows at most so many rows, at least 1
     * @return a table of at least one row, or null at the end
     * @throws InvalidInputException if a field cannot be read, with its line and attribute
     */
    public Table next(int maxRows) throws IOException {
        double[][] columns = new double[fields.length][maxRows];
        int rows = 0;
        for (List<String> row = null; rows < maxRows && (row = reader.next()) != null; rows++) {
            requireFields(row);
            for (int j = 0; j < fields.length; j++) {
                columns[j][rows] = parsers[j].parse(row.get(fields[j]), reader.line());
            }
        }
        if (rows == 0) {
            return null;
        }
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < fields.length; j++) {
            double[] column = rows == maxRows ? columns[j] : Arrays.copyOf(columns[j], rows);
            table.add(parsers[j].attribute(), column);
        }
        return table.build();
    }

    private void requireFields(List<String> row) {
        if (reader.names().isEmpty() && row.size() != attributes.size()) {
            throw new InvalidInputException(
                    "The data has no names, and %d fields in line %d instead of the model's %d attributes.",
                    row.size(), reader.line(), attributes.size());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
