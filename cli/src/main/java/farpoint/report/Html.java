package farpoint.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. What is given as text or as the value of an attribute is escaped, so that no data becomes markup; only {@link #raw}
 * takes markup.
 */
public final class Html {
    /** Names are no longer than this. */
    public static final int NAME = 60;

    /** Values are no longer than this where they stand among others. */
    static final int VALUE = 160;

    /** Full texts of values are no longer than this. */
    static final int FULL = 20_000;

    private final StringBuilder page = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content, such as a line break or a shape. */
    public Html empty(String tag, String... attributes) {
        return start(tag, attributes);
    }

    private Html start(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"");
            escape(PlainText.line(attributes[i + 1]));
            page.append('"');
        }
        page.append('>');
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        String tag = open.pop();
        page.append("</").append(tag).append('>');
        if (!tag.equals("bdi") && !tag.equals("a") && !tag.equals("span")) {
            page.append('\n');
        }
        return this;
    }

    /** Text of this program. */
    public Html text(String text) {
        escape(PlainText.lines(text));
        return this;
    }

    /** An element with nothing but text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A name of the user's, shortened, and isolated from the direction in which the text around it is written. */
    public Html name(String name) {
        return isolated(PlainText.shortened(PlainText.line(name), NAME));
    }

    /** A value of the user's, in the same way. */
    public Html value(String value) {
        return isolated(PlainText.shortened(PlainText.line(value), VALUE));
    }

    private Html isolated(String text) {
        page.append("<bdi>");
        escape(text);
        page.append("</bdi>");
        return this;
    }

    /** A sentence in which names and values of the user's may stand: those written from right to left are isolated. */
    public Html sentence(String sentence) {
        String text = PlainText.line(sentence);
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !PlainText.isRightToLeft(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            escape(text.substring(start, i));
            if (i < text.length()) {
                int end = endOfRightToLeft(text, i);
                isolated(text.substring(i, end));
                i = end;
            }
        }
        return this;
    }

    /** Behind the last letter from right to left before one from left to right. */
    private static int endOfRightToLeft(String text, int start) {
        int end = start;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (PlainText.isLeftToRight(c) || Character.isDigit(c)) {
                return end;
            }
            end = PlainText.isRightToLeft(c) ? i + Character.charCount(c) : end;
        }
        return end;
    }

    /** Markup as it is: nothing of the user's. */
    public Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** How many characters have been written. */
    int length() {
        return page.length();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements are open: " + open);
        }
        return page.toString();
    }
}
