package farpoint.study.table;

import farpoint.study.compare.PlainMarkdown;
import java.util.List;

/** A table in Markdown, with columns of equal width, so that it can be read as it is. */
final class Markdown {
    private Markdown() {}

    /**
     * A table, with an empty line behind it.
     *
     * @param lines cells; the first line is the head, and the first column stands to the left
     */
    static String table(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int j = 0; j < columns; j++) {
                widths[j] = Math.max(Math.max(3, widths[j]), PlainMarkdown.width(plain(line.get(j))));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < columns; j++) {
                String cell = plain(lines.get(i).get(j));
                String blanks = " ".repeat(widths[j] - PlainMarkdown.width(cell));
                text.append(j == 0 ? "| " + cell + blanks : " | " + blanks + cell);
            }
            text.append(" |\n");
            if (i == 0) {
                for (int j = 0; j < columns; j++) {
                    text.append("|-").append("-".repeat(widths[j])).append(j == 0 ? "-" : ":");
                }
                text.append("|\n");
            }
        }
        return text.append('\n').toString();
    }

    /** What Markdown or a terminal would act on is text. */
    static String plain(String text) {
        return PlainMarkdown.of(text);
    }
}
