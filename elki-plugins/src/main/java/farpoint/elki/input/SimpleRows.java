package farpoint.elki.input;

import elki.utilities.io.ParseUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of a text as programs write it: fields of letters, digits, signs, points and underscores, one and the same
 * separator between them, and in each column numbers only or words only. ELKI sees such rows right, and nothing of them has
 * to be looked for by patterns, which takes several times as long in a JVM that has just started. A cursor: first to a row,
 * then to its fields.
 */
public final class SimpleRows {
    private static final String SEPARATORS = ",;\t ";
    private static final boolean[] IN_FIELD = new boolean[256];

    static {
        for (int c = 0; c < 128; c++) {
            IN_FIELD[c] =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.+-".indexOf(c) >= 0;
        }
    }

    private final byte[] text;
    private final int separator;
    private int at;
    private boolean isOpen;
    private int start;
    private int end;

    private SimpleRows(byte[] text) {
        this.text = text;
        int first = 0;
        while (first < text.length && IN_FIELD[text[first] & 0xff]) {
            first++;
        }
        separator = first < text.length && SEPARATORS.indexOf(text[first]) >= 0 ? text[first] : ',';
    }

    /**
     * The rows of a text.
     *
     * @param format how ELKI splits it
     * @return empty if the text is not so simple, or the user has told ELKI how to split it
     */
    public static Optional<SimpleRows> of(byte[] text, TextFormat format) {
        return format.isDefault() && new SimpleRows(text).areSimple()
                ? Optional.of(new SimpleRows(text))
                : Optional.empty();
    }

    private boolean areSimple() {
        boolean[] numeric = {};
        while (nextRow()) {
            boolean[] kinds = kinds(Math.max(numeric.length, 1));
            boolean isHeader = numeric.length == 0 && kinds.length > 0 && !holdsTrue(kinds);
            if (kinds.length == 0 || numeric.length > 0 && !Arrays.equals(numeric, kinds)) {
                return false;
            }
            numeric = isHeader ? numeric : kinds;
        }
        return numeric.length > 0;
    }

    /** Which fields of the row are numbers; empty if the row is not simple. */
    private boolean[] kinds(int expected) {
        boolean[] kinds = new boolean[expected];
        int columns = 0;
        while (nextField()) {
            kinds = columns < kinds.length ? kinds : Arrays.copyOf(kinds, 2 * columns);
            try {
                ParseUtil.parseDouble(text, start, end);
                kinds[columns++] = true;
            } catch (NumberFormatException e) {
                if (start == end || e == ParseUtil.PRECISION_OVERFLOW || e == ParseUtil.EXPONENT_OVERFLOW) {
                    return new boolean[0];
                }
                columns++;
            }
        }
        return isAtEnd() ? Arrays.copyOf(kinds, columns) : new boolean[0];
    }

    private static boolean holdsTrue(boolean[] kinds) {
        for (boolean kind : kinds) {
            if (kind) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next row that is not empty, whose fields are then to be asked for; false at the end of the text. */
    public boolean nextRow() {
        while (at < text.length && isAtEnd()) {
            at += text[at] == '\r' ? 2 : 1;
        }
        isOpen = at < text.length;
        return isOpen;
    }

    /** Whether a line ends here. */
    private boolean isAtEnd() {
        return at >= text.length
                || text[at] == '\n'
                || text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
    }

    /** Moves to the next field of the row; false at the end of the row. */
    public boolean nextField() {
        if (!isOpen) {
            return false;
        }
        start = at;
        while (at < text.length && IN_FIELD[text[at] & 0xff]) {
            at++;
        }
        end = at;
        isOpen = at < text.length && text[at] == separator;
        at += isOpen ? 1 : 0;
        return true;
    }

    /**
     * The number in the field.
     *
     * @throws NumberFormatException if it is a word
     */
    public double number() {
        return ParseUtil.parseDouble(text, start, end);
    }

    /** The field as it is. */
    public String word() {
        return new String(text, start, end - start, StandardCharsets.US_ASCII);
    }
}
