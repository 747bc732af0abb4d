package farpoint.stream;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import farpoint.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads CSV, whose first row holds names if any of its fields is a word rather than a number. */
final class CsvRowReader implements RowReader {
    private final CloseableIterator<CsvRecord> records;
    private final List<String> names;
    private List<String> waiting;
    private int width = -1;
    private long line;

    CsvRowReader(Reader source) throws IOException {
        records = CsvReader.builder()
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(source)
                .iterator();
        List<String> first = next();
        if (first == null) {
            throw new InvalidInputException("The data is empty.");
        }
        boolean header = first.stream().anyMatch(CsvRowReader::isWord);
        names = header ? first.stream().map(String::trim).toList() : List.of();
        waiting = header ? null : first;
    }

    private static boolean isWord(String field) {
        if (field.isBlank() || field.trim().equals("?")) {
            return false;
        }
        try {
            Double.parseDouble(field.trim());
            return false;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws IOException {
        if (waiting != null) {
            List<String> row = waiting;
            waiting = null;
            return row;
        }
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csvRow = records.next();
            line = csvRow.getStartingLineNumber();
            List<String> fields = csvRow.getFields();
            if (width >= 0 && fields.size() != width) {
                throw new InvalidInputException(
                        "Line %d has %d fields, the first line has %d.", line, fields.size(), width);
            }
            width = fields.size();
            return fields;
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
