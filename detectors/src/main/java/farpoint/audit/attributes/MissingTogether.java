package farpoint.audit.attributes;

import farpoint.audit.finding.CellTexts;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Attributes that are missing in the same rows always, and rows without any value. */
final class MissingTogether implements Check {
    private static final int FEWEST_ROWS = 5;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        List<Observation> seen = new ArrayList<>();
        int[] empty = emptyRows(data);
        if (empty.length > 0 && empty.length < data.table().rows()) {
            seen.add(Observation.fact(
                    Question.MISSING_BLOCK,
                    Words.count(empty.length, "row"),
                    "Without any value: " + Words.rows(empty) + ".",
                    "Remove these rows; nothing can be said of them.",
                    List.of(),
                    IntStream.of(empty)
                            .mapToObj(i -> new MarkedRow(i, "has no value"))
                            .toList()));
        }
        List<String> clauses = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        for (MissingPattern pattern : MissingPattern.of(data.table(), context)) {
            if (pattern.attributes().size() > 1
                    && pattern.missing() >= FEWEST_ROWS
                    && pattern.missing() > empty.length) {
                clauses.add(Words.names(pattern.attributes()) + " (" + Words.count(pattern.missing(), "row") + ")");
                attributes.addAll(pattern.attributes());
            }
        }
        if (!clauses.isEmpty()) {
            seen.add(Observation.fact(
                    Question.MISSING_BLOCK,
                    Words.count(attributes.size(), "attribute"),
                    "Always missing together, in the same rows: " + Words.clauses(clauses) + ".",
                    "They come from one source; that it was silent may say more of a row than what is filled in.",
                    attributes,
                    List.of()));
        }
        return seen;
    }

    /** Rows without any value; none where there may be texts that are not known. */
    private static int[] emptyRows(Examined data) {
        Table table = data.table();
        int[] texts = IntStream.range(0, table.columns())
                .filter(j -> table.attribute(j).isText())
                .toArray();
        if (texts.length > 0 && data.task().texts() == CellTexts.NONE) {
            return new int[0];
        }
        return IntStream.range(0, table.rows())
                .filter(i -> IntStream.range(0, table.columns()).allMatch(j -> Double.isNaN(table.value(i, j))))
                .filter(i -> IntStream.of(texts)
                        .allMatch(j -> data.task().texts().text(i, j).isEmpty()))
                .toArray();
    }
}
