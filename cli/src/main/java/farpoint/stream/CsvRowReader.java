package farpoint.stream;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV. */
final class CsvRowReader implements RowReader {
    /** A first line by which spreadsheets tell each other the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;\t| ])(\r\n|\r|\n)");

    private final CloseableIterator<CsvRecord> records;
    private final List<Field> fields;
    private final String doubt;
    private Row waiting;
    private Row next;
    private int width = -1;
    private long linesBefore;
    private long line;

    private record Row(List<String> fields, long line) {}

    /**
     * Reads the first line.
     *
     * @param wanted the names of the model's attributes; none if there is no model
     */
    CsvRowReader(TextSource source, List<String> wanted, SourceFormat format) throws IOException {
        records = records(source, wanted, format);
        Row first = read();
        if (first == null) {
            throw new InvalidInputException("The data is empty.");
        }
        boolean header = HeaderLook.holdsNames(first.fields, wanted, format.header());
        fields = header
                ? HeaderLook.names(first.fields, wanted).stream()
                        .map(name -> Field.of(name, Field.Type.FREE))
                        .toList()
                : List.of();
        waiting = header ? null : first;
        if (format.header() == Header.AUTO) {
            next = read();
            doubt = HeaderLook.doubt(first.fields, next == null ? null : next.fields, wanted, header)
                    .orElse(null);
        } else {
            doubt = null;
        }
    }

    private CloseableIterator<CsvRecord> records(TextSource source, List<String> wanted, SourceFormat format)
            throws IOException {
        Matcher told = SEPARATOR_LINE.matcher(source.head());
        if (!told.lookingAt()) {
            return CsvDialect.of(source.head(), source.isWhole(), wanted, format)
                    .records(source.reader());
        }
        linesBefore = 1;
        return records(
                source.behind(told.end()),
                wanted,
                format.separatedBy(told.group(1).charAt(0)));
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    @Override
    public List<String> next() throws IOException {
        Row row = waiting != null ? waiting : next != null ? next : read();
        if (waiting != null) {
            waiting = null;
        } else {
            next = null;
        }
        if (row == null) {
            return null;
        }
        line = row.line;
        return row.fields;
    }

    private Row read() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord csvRow = records.next();
                List<String> values = csvRow.getFields();
                if (width >= 0 && values.size() != width) {
                    if (values.size() == 1 && values.get(0).isBlank()) {
                        continue;
                    }
                    throw new InvalidInputException(
                            "Line %d has %d fields, the first line has %d.",
                            linesBefore + csvRow.getStartingLineNumber(), values.size(), width);
                }
                width = values.size();
                return new Row(values, linesBefore + csvRow.getStartingLineNumber());
            }
            return null;
        } catch (CsvParseException e) {
            throw new InvalidInputException("The data is no CSV after line %d: %s.", line, e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
