package farpoint.study.compare;

/** Text that is no markup: names and sentences of users as they are to stand in Markdown, and legible in a terminal as well. */
public final class PlainMarkdown {
    /** What is markup within a line. */
    private static final String MARKUP = "|\\`*";

    private PlainMarkdown() {}

    /** On one line, and without what Markdown or a terminal would act on; marks of footnotes such as " [1]" stay. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isForTerminals(c)) {
                plain.append('\uFFFD');
            } else {
                plain.append(isMarkup(text, i) ? "\\" : "").appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** How many columns it takes, about: signs of several UTF-16 units are one. */
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Controls, line ends, and what turns the direction of text. */
    private static boolean isForTerminals(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A sign that is smaller opens a tag only where no space follows. */
    private static boolean isMarkup(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '<' -> i + 1 < text.length() && text.charAt(i + 1) != ' ';
            case '[' -> !isMark(text, i);
            default -> MARKUP.indexOf(c) >= 0;
        };
    }

    /** Whether a bracket and what follows is a number in brackets with nothing behind it that would make a link of it. */
    private static boolean isMark(String text, int i) {
        int end = i + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end > i + 1
                && end < text.length()
                && text.charAt(end) == ']'
                && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
    }
}
