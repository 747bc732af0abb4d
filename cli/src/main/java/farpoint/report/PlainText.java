package farpoint.report;

/** Text of the user's, such as names and values, made fit to be read on a page: no letter of it acts on what stands around. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int FIRST_NO_CONTROL = 0x20;
    private static final String ELLIPSIS = "\u2026";

    private PlainText() {}

    /** On one line: line ends, tabs and other control characters become their pictures. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** The same, with line ends and tabs as they are. */
    static String lines(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean keepsLines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(keepsLines && (c == '\n' || c == '\t') ? c : shown(c)));
        return clean.toString();
    }

    private static int shown(int c) {
        if (c < FIRST_NO_CONTROL) {
            return CONTROL_PICTURES + c;
        }
        if (c == DELETE) {
            return DELETE_PICTURE;
        }
        boolean none = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
        return none || Character.isISOControl(c) || turnsText(c) ? REPLACEMENT : c;
    }

    /** Embeddings, overrides and isolates, by which a text can show what it does not say. */
    private static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** The first {@code most} characters at most, with an ellipsis if there are more. */
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
    }

    /** Whether a letter is of a script that is written from right to left. */
    static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether a letter is of a script that is written from left to right. */
    static boolean isLeftToRight(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
