package farpoint.report;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The first rows that a finding names, with their values. */
final class NamedRows {
    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 12;

    private final Html html;
    private final RowTexts texts;

    NamedRows(Html html, RowTexts texts) {
        this.html = html;
        this.texts = texts;
    }

    /** Writes a table: row, note, what says which row it is, and values, those that the finding is about first. */
    void write(Observation seen) {
        List<MarkedRow> rows = seen.rows();
        int shown = Math.min(MOST_ROWS, rows.size());
        int[] columns = columns(seen);
        String all = Numbers.count(rows.size(), "row");
        Tables.open(
                html,
                shown == rows.size()
                        ? Texts.NAMED_ROWS.formatted(all)
                        : Texts.FIRST_NAMED_ROWS.formatted(Numbers.count(shown), all));
        html.open("thead").open("tr");
        html.element("th", Texts.ROW, "scope", "col").element("th", Texts.NOTE, "scope", "col");
        for (int column : columns) {
            html.open("th", "scope", "col").name(texts.names().get(column)).close();
        }
        html.close().close().open("tbody");
        rows.stream().limit(shown).forEach(row -> row(row, columns));
        Tables.end(html);
        int more = texts.names().size() - columns.length;
        if (more > 0) {
            html.element("p", Texts.MORE_VALUES.formatted(Numbers.count(more)), "class", "rule");
        }
    }

    private void row(MarkedRow row, int[] columns) {
        html.open("tr").element("td", Numbers.count(row.row() + 1L), "class", "number");
        html.open("td").value(row.note()).close();
        for (int column : columns) {
            html.open("td").value(texts.text(row.row(), column)).close();
        }
        html.close();
    }

    private int[] columns(Observation seen) {
        Set<Integer> columns = new LinkedHashSet<>();
        Stream.concat(texts.identifiers().stream().limit(1), seen.attributes().stream())
                .map(texts.names()::indexOf)
                .filter(place -> place >= 0)
                .forEach(columns::add);
        IntStream.range(0, texts.names().size()).forEach(columns::add);
        return columns.stream().limit(MOST_COLUMNS).mapToInt(place -> place).toArray();
    }
}
