package farpoint.stream;

import farpoint.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads ARFF with dense rows. */
final class ArffRowReader implements RowReader {
    private final BufferedReader source;
    private final List<String> names = new ArrayList<>();
    private long line;

    ArffRowReader(BufferedReader source) throws IOException {
        this.source = source;
        for (String text = nextLine(); ; text = nextLine()) {
            if (text == null) {
                throw new InvalidInputException("The ARFF has no @data line.");
            }
            String keyword = text.toLowerCase(Locale.ROOT);
            if (keyword.startsWith("@data")) {
                return;
            }
            if (keyword.startsWith("@attribute")) {
                names.add(ArffFields.firstToken(text.substring("@attribute".length()), line));
            }
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws IOException {
        String text = nextLine();
        if (text == null) {
            return null;
        }
        if (text.startsWith("{")) {
            throw new InvalidInputException("Line %d is a sparse row, and only dense rows can be read.", line);
        }
        List<String> fields = ArffFields.split(text, line);
        if (fields.size() != names.size()) {
            throw new InvalidInputException(
                    "Line %d has %d values, there are %d attributes.", line, fields.size(), names.size());
        }
        return fields;
    }

    /** The next line that is neither blank nor a comment, or null at the end. */
    private String nextLine() throws IOException {
        for (String text = source.readLine(); text != null; text = source.readLine()) {
            line++;
            String trimmed = text.trim();
            if (!trimmed.isEmpty() && !trimmed.startsWith("%")) {
                return trimmed;
            }
        }
        return null;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
