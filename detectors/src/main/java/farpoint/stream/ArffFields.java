package farpoint.stream;

import farpoint.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** Splits ARFF lines: fields may stand in single or double quotes, in which a backslash escapes the next character. */
final class ArffFields {
    private ArffFields() {}

    /** The fields of a data row. */
    static List<String> split(String text, long line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            at = read(text, at, ",", field, line);
            fields.add(field.toString());
            if (at >= text.length()) {
                return fields;
            }
            at++;
        }
    }

    /** The first token of a declaration, up to white space. */
    static String firstToken(String text, long line) {
        StringBuilder token = new StringBuilder();
        read(text.trim(), 0, " \t{", token, line);
        return token.toString();
    }

    /** Reads a field and returns the place of the delimiter after it, or the length of the text. */
    private static int read(String text, int start, String delimiters, StringBuilder field, long line) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            at = readQuoted(text, at, field, line);
            while (at < text.length() && delimiters.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return at;
        }
        int end = at;
        while (end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        field.append(text.substring(at, end).trim());
        return end;
    }

    private static int readQuoted(String text, int start, StringBuilder field, long line) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                field.append(unescaped(text.charAt(at)));
            } else {
                field.append(c);
            }
        }
        throw new InvalidInputException("Line %d has a quote that does not end.", line);
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
