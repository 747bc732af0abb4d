package farpoint.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts as Java source: comments and literals in lines that fit on a screen. */
final class SourceText {
    private static final int WIDTH = 110;
    private static final int LITERAL = 96;

    private SourceText() {}

    /**
     * A Javadoc comment.
     *
     * @param indent blanks in front of each line
     * @param paragraphs plain text, and tags such as "@see X", each of which starts a line
     */
    static String javadoc(int indent, String... paragraphs) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0 && !paragraphs[i - 1].startsWith("@")) {
                lines.add("");
            }
            lines.addAll(wrapped(paragraphs[i], WIDTH - indent - " * ".length()));
        }
        String blanks = " ".repeat(indent);
        if (lines.size() == 1 && lines.get(0).length() <= WIDTH - indent - "/**  */".length()) {
            return blanks + "/** " + lines.get(0) + " */\n";
        }
        return lines.stream()
                .map(line -> blanks + (" * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining("", blanks + "/**\n", blanks + " */\n"));
    }

    /** Plain text as Javadoc takes it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }

    /** A literal, or several joined by plus, one a line; the further lines are indented. */
    static String literal(int indent, String text) {
        List<String> parts = wrapped(text, LITERAL);
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            source.append(i == 0 ? "\"" : "\n" + " ".repeat(indent) + "+ \"");
            source.append(quoted(parts.get(i) + (last ? "" : " "))).append('"');
        }
        return source.toString();
    }

    private static String quoted(String text) {
        StringBuilder source = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                source.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                source.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                source.append(c);
            }
        }
        return source.toString();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
