package farpoint.stream;

import farpoint.run.InvalidInputException;

/**
 * The tokens of an ARFF line, as Weka splits it: words end at blanks, commas, braces, quotes and comments; a quoted token may
 * hold all of these, and in it a backslash escapes the next character.
 */
final class ArffTokens {
    /** The kinds of tokens. */
    enum Kind {
        WORD,
        QUOTED,
        OPEN,
        CLOSE
    }

    private final String source;
    private final long line;
    private int at;
    private boolean commaBefore;
    private Kind kind;
    private String text = "";

    ArffTokens(String source, long line) {
        this.source = source;
        this.line = line;
    }

    /** Goes to the next token; false at the end of the line. */
    boolean next() {
        skipToToken();
        if (at >= source.length() || source.charAt(at) == '%') {
            return false;
        }
        char c = source.charAt(at);
        switch (c) {
            case '{' -> brace(Kind.OPEN);
            case '}' -> brace(Kind.CLOSE);
            case '\'', '"' -> quoted(c);
            default -> word();
        }
        commaBefore = false;
        return true;
    }

    /** A value that is left out would shift those after it. */
    private void skipToToken() {
        boolean start = at == 0;
        for (; at < source.length() && (source.charAt(at) <= ' ' || source.charAt(at) == ','); at++) {
            if (source.charAt(at) == ',') {
                if (commaBefore || start) {
                    throw new InvalidInputException(
                            "Line %d has an empty value; in ARFF a missing value is written as a question mark.", line);
                }
                commaBefore = true;
            }
        }
    }

    private void brace(Kind brace) {
        kind = brace;
        text = source.substring(at, at + 1);
        at++;
    }

    private void word() {
        int start = at;
        while (at < source.length() && !endsWord(source.charAt(at))) {
            at++;
        }
        kind = Kind.WORD;
        text = source.substring(start, at);
    }

    private static boolean endsWord(char c) {
        return c <= ' ' || c == ',' || c == '{' || c == '}' || c == '\'' || c == '"' || c == '%';
    }

    private void quoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == quote) {
                at++;
                kind = Kind.QUOTED;
                text = value.toString();
                return;
            }
            if (c == '\\' && at + 1 < source.length()) {
                at++;
                value.append(unescaped(source.charAt(at)));
            } else {
                value.append(c);
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

    /** The token's kind. */
    Kind kind() {
        return kind;
    }

    /** Whether the token is a word or quoted. */
    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The token without its quotes. */
    String text() {
        return text;
    }

    /** The value that the token stands for; null for a question mark without quotes, which means missing. */
    String value() {
        return kind == Kind.WORD && text.equals("?") ? null : text;
    }
}
