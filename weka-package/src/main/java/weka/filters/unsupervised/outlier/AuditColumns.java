package weka.filters.unsupervised.outlier;

import farpoint.weka.AuditFigures;
import farpoint.weka.RowAudit;
import farpoint.weka.RowNotes;
import farpoint.weka.WiderRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What {@link DataAudit} appends to rows.
 *
 * @param withFigures whether rows are measured too
 */
record AuditColumns(boolean withFigures) {
    /** How many findings name the row. */
    static final String FINDINGS = "audit_findings";

    /** What they say of it. */
    static final String NOTES = "audit_notes";

    private static final List<String> ALWAYS = List.of(FINDINGS, NOTES);

    /** The names of those that data may have from an earlier run; none if it has not those that are always there. */
    static List<String> earlier(Instances data) {
        List<String> there = Stream.concat(ALWAYS.stream(), AuditFigures.NAMES.stream())
                .filter(name -> data.attribute(name) != null)
                .toList();
        return there.containsAll(ALWAYS) ? there : List.of();
    }

    /** New ones, as each has its own texts. */
    private List<Attribute> attributes(Instances data) {
        List<Attribute> all =
                new ArrayList<>(List.of(new Attribute(FINDINGS), new Attribute(NOTES, (List<String>) null)));
        if (withFigures) {
            all.addAll(AuditFigures.attributes(data));
        }
        return all;
    }

    /**
     * The header of data with the new attributes.
     *
     * @throws farpoint.run.InvalidInputException if the data has an attribute of the same name
     */
    Instances header(Instances data) {
        return WiderRows.header(data, attributes(data), "Remove it first.");
    }

    /**
     * Rows with what was found.
     *
     * @param found empty for rows that were not looked at
     */
    Instances rows(Instances data, Optional<RowAudit.Outcome> found) {
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = header(data);
        Attribute texts = header.attribute(NOTES);
        RowNotes notes = found.map(outcome -> new RowNotes(outcome.report())).orElse(null);
        double[] unknown = new double[attributes(data).size()];
        Arrays.fill(unknown, Utils.missingValue());
        Instances rows = new Instances(header, data.size());
        for (int i = 0; i < data.size(); i++) {
            int row = i;
            rows.add(
                    notes == null
                            ? WiderRows.of(data, data.get(i), unknown)
                            : WiderRows.of(
                                    data,
                                    data.get(i),
                                    values(notes, i, texts),
                                    found.get()
                                            .figures()
                                            .map(all -> all.of(row))
                                            .orElse(new double[0])));
        }
        return rows;
    }

    private static double[] values(RowNotes notes, int row, Attribute texts) {
        String text = notes.text(row);
        return new double[] {notes.findings(row), text.isEmpty() ? Utils.missingValue() : texts.addStringValue(text)};
    }
}
