package farpoint.report;

import farpoint.explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All values of a row, for those who ask. What the page may hold of very long ones is limited. */
final class RowValues {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final int MOST_OF_FULL_TEXTS = 700_000;

    private final Html html;
    private final View view;
    private int full;

    RowValues(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    void write(int row) {
        if (html.length() > MOST_CHARACTERS) {
            html.element("p", Texts.NO_ROOM, "class", "rule");
            return;
        }
        RowTexts texts = view.input().texts();
        List<Integer> columns = columns(row);
        html.open("details").element("summary", Texts.ALL_VALUES).open("dl", "class", "values");
        for (int column : columns) {
            html.open("dt").name(texts.names().get(column)).close();
            value(texts.text(row, column));
        }
        html.close();
        int more = texts.names().size() - columns.size();
        if (more > 0) {
            html.element("p", Texts.MORE_VALUES.formatted(Numbers.count(more)), "class", "rule");
        }
        html.close();
    }

    /** The first columns, after those that are reasons. */
    private List<Integer> columns(int row) {
        List<String> names = view.input().texts().names();
        Set<Integer> columns = new LinkedHashSet<>();
        if (names.size() > MOST_COLUMNS) {
            for (Reason reason : view.reasons(row).orElse(List.of())) {
                int place = names.indexOf(
                        view.input().table().attribute(reason.attribute()).name());
                if (place >= 0) {
                    columns.add(place);
                }
            }
        }
        IntStream.range(0, names.size()).limit(MOST_COLUMNS).forEach(columns::add);
        return new ArrayList<>(columns).subList(0, Math.min(MOST_COLUMNS, columns.size()));
    }

    private void value(String value) {
        html.open("dd").value(value);
        int length = value.codePointCount(0, value.length());
        if (length > Html.VALUE) {
            String count = Numbers.count(length, "character");
            if (full + value.length() > MOST_OF_FULL_TEXTS || length > Html.FULL) {
                html.text(" (" + count + ")");
            } else {
                full += value.length();
                html.open("details").element("summary", Texts.IN_FULL.formatted(count));
                html.open("div", "class", "full", "dir", "auto", "tabindex", "0")
                        .text(PlainText.lines(value))
                        .close()
                        .close();
            }
        }
        html.close();
    }
}
