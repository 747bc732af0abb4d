package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import farpoint.stream.ArffTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of ARFF, dense and sparse. Weights of rows are passed over: they count in training only. */
final class ArffFormat implements RowFormat {
    private final List<Field> fields;
    private final String[] leftOut;

    ArffFormat(List<Field> fields) {
        this.fields = fields;
        this.leftOut = fields.stream().map(Field::leftOut).toArray(String[]::new);
    }

    @Override
    public void read(RowBlock block) {
        byte[] bytes = block.bytes();
        TextLines lines = new TextLines(bytes, block.to());
        ArffFields words = new ArffFields(bytes);
        int at = block.from();
        while (at < block.to()) {
            int start = lines.firstLetter(at);
            if (start < block.to() && !lines.isEnd(start) && bytes[start] != '%') {
                int row = block.add(start, lines.count());
                at = dense(block, row, words, start);
                if (at < 0) {
                    at = start;
                    block.addUnread();
                } else if (words.isOdd()) {
                    block.addOdd();
                }
            }
            at = lines.behind(Math.max(at, start));
        }
        block.endLines(lines.count());
    }

    /** Reads a row of which nothing is left out, and that ends with its values; -1 if it is another. */
    private int dense(RowBlock block, int row, ArffFields words, int start) {
        int at = words.start(start);
        for (int place : block.places()) {
            at = place < 0 ? words.skip(at) : words.number(at);
            if (at < 0) {
                return -1;
            }
            if (place >= 0) {
                block.numbers()[place][row] = words.value();
            }
        }
        return words.isEnd(at) ? at : -1;
    }

    @Override
    public List<String> texts(byte[] bytes, int from, int to, long line) {
        int end = new TextLines(bytes, to).end(from);
        ArffTokens tokens = new ArffTokens(new String(bytes, from, end - from, StandardCharsets.UTF_8).trim(), line);
        tokens.next();
        return tokens.kind() == Kind.OPEN ? sparse(tokens, line) : dense(tokens, line);
    }

    @Override
    public String[] texts(byte[] bytes, int from, int to, long line, boolean[] wanted) {
        return texts(bytes, from, to, line).toArray(String[]::new);
    }

    private List<String> dense(ArffTokens tokens, long line) {
        List<String> values = new ArrayList<>(fields.size());
        boolean more = true;
        while (more && tokens.isText()) {
            values.add(tokens.value());
            more = tokens.next();
        }
        if (values.size() != fields.size()) {
            throw new InvalidInputException(
                    "Line %d has %d %s for %d %s.",
                    line,
                    values.size(),
                    Plural.of(values.size(), "value"),
                    fields.size(),
                    Plural.of(fields.size(), "attribute"));
        }
        if (more) {
            weight(tokens, line);
        }
        return values;
    }

    private List<String> sparse(ArffTokens tokens, long line) {
        String[] values = leftOut.clone();
        int last = -1;
        boolean more = tokens.next();
        while (more && tokens.kind() != Kind.CLOSE) {
            last = index(tokens, last, line);
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
            weight(tokens, line);
        }
        return Arrays.asList(values);
    }

    private int index(ArffTokens tokens, int last, long line) {
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
    private static void weight(ArffTokens tokens, long line) {
        boolean good = tokens.kind() == Kind.OPEN && tokens.next() && !Double.isNaN(FieldText.number(tokens.text()));
        if (!good || !tokens.next() || tokens.kind() != Kind.CLOSE || tokens.next()) {
            throw new InvalidInputException(
                    "Line %d has more than its values; only a weight, a number in braces, may follow them.", line);
        }
    }
}
