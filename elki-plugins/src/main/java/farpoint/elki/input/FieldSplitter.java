package farpoint.elki.input;

import elki.utilities.io.ParseUtil;
import farpoint.stream.FieldText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line of a text file into fields without the blanks around them.
 *
 * @param separators characters between fields; if the blank is one, a run of blanks is one separator
 * @param quotes characters that may stand around a field, doubled where they stand for themselves
 */
record FieldSplitter(String separators, String quotes) {
    private static final String EITHER_QUOTE = "\"'";

    /**
     * The ways that a file may be written in, the strictest first.
     */
    static final List<FieldSplitter> CANDIDATES = List.of(
            new FieldSplitter(",", "\""),
            new FieldSplitter(";", "\""),
            new FieldSplitter("\t", "\""),
            new FieldSplitter("|", "\""),
            new FieldSplitter(",", EITHER_QUOTE),
            new FieldSplitter(";", EITHER_QUOTE),
            new FieldSplitter("\t", EITHER_QUOTE),
            new FieldSplitter("|", EITHER_QUOTE),
            new FieldSplitter(",; \t", "\""),
            new FieldSplitter(",; \t", EITHER_QUOTE));

    /**
     * A field.
     *
     * @param text what stands between separators or quotes
     * @param quoted whether it is text for ELKI whatever it holds, as it is in quotes
     */
    record Field(String text, boolean quoted) {
        /** Whether nothing is here, or a word for it such as null; ELKI itself takes NA for a number, NaN. */
        boolean isGap() {
            return text.isEmpty() || !quoted && FieldText.isMissingNumber(text);
        }

        /** Whether ELKI reads a number here. */
        boolean isNumber() {
            if (quoted) {
                return false;
            }
            try {
                ParseUtil.parseDouble(text);
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** The fields of a line. */
    List<Field> split(String line) {
        List<Field> fields = new ArrayList<>();
        int at = 0;
        do {
            at = skipBlanks(line, at);
            int end = endOfQuoted(line, at);
            boolean quoted = end >= 0;
            if (quoted) {
                String quote = line.substring(at, at + 1);
                fields.add(new Field(line.substring(at + 1, end).replace(quote + quote, quote), true));
                at = skipBlanks(line, end + 1);
            } else {
                end = endOfPlain(line, at);
                fields.add(new Field(line.substring(at, end).strip(), false));
                at = skipBlanks(line, end);
            }
            at = behindSeparator(line, at);
        } while (at >= 0);
        return fields;
    }

    /** The place behind a separator; -1 at the end of the line. Where blanks separate, they have been skipped. */
    private int behindSeparator(String line, int at) {
        if (at >= line.length()) {
            return -1;
        }
        return isSeparator(line.charAt(at)) ? at + 1 : at;
    }

    private int endOfPlain(String line, int from) {
        int end = from;
        while (end < line.length() && !isSeparator(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place of the closing quote; -1 if no quoted field starts here. */
    private int endOfQuoted(String line, int from) {
        if (from >= line.length() || quotes.indexOf(line.charAt(from)) < 0) {
            return -1;
        }
        char quote = line.charAt(from);
        for (int end = line.indexOf(quote, from + 1); end >= 0; end = line.indexOf(quote, end + 1)) {
            if (end + 1 < line.length() && line.charAt(end + 1) == quote) {
                end++;
                continue;
            }
            int next = skipBlanks(line, end + 1);
            if (next >= line.length() || isSeparator(line.charAt(next)) || next > end + 1 && separatesByBlanks()) {
                return end;
            }
        }
        return -1;
    }

    private int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A tab is no blank where it separates on its own. */
    private boolean isBlank(char character) {
        return character == ' ' || character == '\t' && (separatesByBlanks() || !isSeparator(character));
    }

    private boolean separatesByBlanks() {
        return isSeparator(' ');
    }

    private boolean isSeparator(char character) {
        return separators.indexOf(character) >= 0;
    }
}
