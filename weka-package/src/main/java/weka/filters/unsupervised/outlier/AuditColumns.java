package weka.filters.unsupervised.outlier;

import farpoint.weka.RowNotes;
import farpoint.weka.WiderRows;
import java.util.List;
import java.util.Optional;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/** What {@link DataAudit} appends to rows. */
final class AuditColumns {
    /** How many findings name the row. */
    static final String FINDINGS = "audit_findings";

    /** What they say of it. */
    static final String NOTES = "audit_notes";

    /** The names of all. */
    static final List<String> NAMES = List.of(FINDINGS, NOTES);

    private AuditColumns() {}

    /**
     * The header of data with the new attributes.
     *
     * @throws farpoint.run.InvalidInputException if the data has an attribute of the same name
     */
    static Instances header(Instances data) {
        List<Attribute> added = List.of(new Attribute(FINDINGS), new Attribute(NOTES, (List<String>) null));
        return WiderRows.header(data, added, "Remove it first.");
    }

    /**
     * Rows with what was found.
     *
     * @param notes empty for rows that were not looked at
     */
    static Instances rows(Instances data, Optional<RowNotes> notes) {
        // The filter's own output format lacks the strings; Weka copies them from here.
        Instances header = header(data);
        Attribute texts = header.attribute(NOTES);
        Instances rows = new Instances(header, data.size());
        for (int i = 0; i < data.size(); i++) {
            double[] added = {Utils.missingValue(), Utils.missingValue()};
            if (notes.isPresent()) {
                String text = notes.get().text(i);
                added[0] = notes.get().findings(i);
                added[1] = text.isEmpty() ? Utils.missingValue() : texts.addStringValue(text);
            }
            rows.add(WiderRows.of(data, data.get(i), added));
        }
        return rows;
    }
}
