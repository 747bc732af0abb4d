package farpoint.wekalauncher;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weka.core.Utils;

/**
 * Splits CSV into fields. A field in double quotes may hold separators, line ends and, doubled, quotes, and keeps what
 * stands in it; other fields lose the blanks around them. In single quotes Weka writes text, with its escapes.
 */
final class CsvParser implements Closeable {
    private static final int END = -1;
    private static final char SINGLE = '\'';

    private final BufferedReader text;
    private final char separator;
    private final String quotes;

    private int line = 1;
    private int start;

    /**
     * A parser at the start of a text.
     *
     * @param quotes the characters that enclose fields
     */
    CsvParser(BufferedReader text, char separator, String quotes) {
        this.text = text;
        this.separator = separator;
        this.quotes = quotes;
    }

    /** The line in which the last record began, from 1. */
    int line() {
        return start;
    }

    /**
     * The fields of the next line that is not empty, or null at the end.
     *
     * @throws IOException if a quote is not closed, or followed by text; the message names the line
     */
    List<String> next() throws IOException {
        List<String> fields = new ArrayList<>();
        for (int c = read(); c != END; c = read()) {
            start = c == '\n' ? line - 1 : line;
            c = field(c, fields);
            while (c == separator) {
                c = field(read(), fields);
            }
            if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                return fields;
            }
            fields.clear();
        }
        return null;
    }

    /** Reads a field that begins with the given character; returns the one that ends it. */
    private int field(int first, List<String> fields) throws IOException {
        int c = first;
        while (c == ' ' && separator != ' ') {
            c = read();
        }
        if (c != END && quotes.indexOf(c) >= 0) {
            return quoted((char) c, fields);
        }
        StringBuilder value = new StringBuilder();
        while (c != END && c != '\n' && c != separator) {
            value.append((char) c);
            c = read();
        }
        fields.add(value.toString().strip());
        return c;
    }

    private int quoted(char quote, List<String> fields) throws IOException {
        StringBuilder value = new StringBuilder();
        int c = read();
        while (true) {
            if (c == END || c == '\n' && quote == SINGLE) {
                throw new IOException("line " + start + " opens a quote (" + quote + ") that is not closed");
            }
            if (c == quote) {
                c = read();
                if (c != quote) {
                    break;
                }
            } else if (c == '\\' && quote == SINGLE) {
                value.append('\\');
                c = read();
            }
            value.append((char) c);
            c = read();
        }
        while (c == ' ' && c != separator) {
            c = read();
        }
        if (c != END && c != '\n' && c != separator) {
            throw new IOException("line " + start + " has text after a closing quote (" + quote
                    + "), which stands twice" + " where it is part of a text in quotes");
        }
        fields.add(quote == SINGLE ? Utils.unbackQuoteChars(value.toString()) : value.toString());
        return c;
    }

    /** The next character; each kind of line end is one newline. */
    private int read() throws IOException {
        int c = text.read();
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
