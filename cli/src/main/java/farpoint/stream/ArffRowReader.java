package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.stream.ArffTokens.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads ARFF with dense and sparse rows. Weights of rows are passed over: they count in training only. */
final class ArffRowReader implements RowReader {
    private final BufferedReader source;
    private final List<Field> fields;
    private final String[] leftOut;
    private long line;

    ArffRowReader(TextSource text) throws IOException {
        source = new BufferedReader(text.reader());
        ArffHeader header = new ArffHeader();
        String declaration = nextLine();
        while (declaration != null && !header.take(declaration, line)) {
            declaration = nextLine();
        }
        if (declaration == null) {
            throw new InvalidInputException("The ARFF has no @data line.");
        }
        fields = header.fields();
        leftOut = fields.stream().map(Field::leftOut).toArray(String[]::new);
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public List<String> next() throws IOException {
        String text = nextLine();
        if (text == null) {
            return null;
        }
        ArffTokens tokens = new ArffTokens(text, line);
        tokens.next();
        return tokens.kind() == Kind.OPEN ? sparse(tokens) : dense(tokens);
    }

    private List<String> dense(ArffTokens tokens) {
        List<String> values = new ArrayList<>(fields.size());
        boolean more = true;
        while (more && tokens.isText()) {
            values.add(tokens.value());
            more = tokens.next();
        }
        if (values.size() != fields.size()) {
            throw new InvalidInputException(
                    "Line %d has %d values, there are %d attributes.", line, values.size(), fields.size());
        }
        if (more) {
            weight(tokens);
        }
        return values;
    }

    private List<String> sparse(ArffTokens tokens) {
        String[] values = leftOut.clone();
        int last = -1;
        boolean more = tokens.next();
        while (more && tokens.kind() != Kind.CLOSE) {
            last = index(tokens, last);
            if (!tokens.next() || !tokens.isText()) {
                throw new InvalidInputException("Line %d has no value for the attribute number %d.", line, last);
            }
            values[last] = tokens.value();
            more = tokens.next();
        }
        if (!more) {
            throw new InvalidInputException("Line %d is a sparse row without its closing brace.", line);
        }
        if (tokens.next()) {
            weight(tokens);
        }
        return Arrays.asList(values);
    }

    private int index(ArffTokens tokens, int last) {
        double index = FieldText.number(tokens.text());
        if (!(index > last && index < fields.size() && index == Math.rint(index))) {
            throw new InvalidInputException(
                    "Line %d is a sparse row with '%s' where the number of an attribute must stand, from 0 to %d in rising"
                            + " order.",
                    line, FieldText.shown(tokens.text()), fields.size() - 1);
        }
        return (int) index;
    }

    /** A number in braces. */
    private void weight(ArffTokens tokens) {
        boolean good = tokens.kind() == Kind.OPEN && tokens.next() && !Double.isNaN(FieldText.number(tokens.text()));
        if (!good || !tokens.next() || tokens.kind() != Kind.CLOSE || tokens.next()) {
            throw new InvalidInputException(
                    "Line %d has more than its values; only a weight, a number in braces, may follow them.", line);
        }
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
