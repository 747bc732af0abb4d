package weka.filters.unsupervised.outlier;

import farpoint.audit.AuditParameters;
import farpoint.params.Parameter;
import farpoint.weka.RowAudit;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import weka.core.OptionMetadata;
import weka.gui.FilePropertyMetadata;

/** The properties of {@link DataAudit}: those that it has in all hosts, and Weka's own. */
public abstract class AuditSettings extends AuditProperties {
    private static final long serialVersionUID = 1L;

    private static final String ROW_SCORES_TEXT =
            "Append what is measured of each row that is compared with others: audit_place, low where most rows like it stand near"
                    + " it in the file or at other odd places, near 1 else; audit_distinctness, 0 for a row that equals another"
                    + " one, near 1 for one that is far from all; and, with a nominal class, audit_label_margin, 0 where the"
                    + " rows around it say that its label is wrong and 1 where they say that it is right, and"
                    + " audit_suggested_label, what they say it is.";

    private static final String REPORT_TEXT =
            "HTML page with the findings, for people, with values of the rows that they name: one file, which needs no network. An"
                    + " earlier page is replaced. Empty for none.";

    /** Where the properties by hand stand in the property sheet: after the audit's. */
    static final int CLASSIFIER_ORDER = 500;

    private static final int ROW_SCORES_ORDER = 100;

    private static final int FILES_ORDER = 700;

    /** Whether rows are measured too. */
    static final Parameter<Boolean> ROW_SCORES = Parameter.ofFlag("row-scores", ROW_SCORES_TEXT);

    /** Where a page goes. */
    static final Parameter<String> REPORT = Parameter.ofFile("report", REPORT_TEXT);

    private static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    RowAudit.PARAMETERS.stream(),
                    Stream.of(AuditParameters.OUTLIER_VALUE, ROW_SCORES, AuditParameters.AGAINST, REPORT))
            .<Parameter<?>>map(p -> p)
            .toList();

    /** With default settings. */
    protected AuditSettings() {
        super(PARAMETERS);
    }

    @Override
    protected List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @OptionMetadata(
            displayName = "outlierValue",
            description = AuditParameters.OUTLIER_VALUE_TEXT,
            displayOrder = CLASSIFIER_ORDER + 2)
    public String getOutlierValue() {
        return get(AuditParameters.OUTLIER_VALUE);
    }

    public void setOutlierValue(String outlierValue) {
        setProperty(AuditParameters.OUTLIER_VALUE.name(), outlierValue);
    }

    @OptionMetadata(displayName = "rowScores", description = ROW_SCORES_TEXT, displayOrder = ROW_SCORES_ORDER)
    public boolean getRowScores() {
        return get(ROW_SCORES);
    }

    public void setRowScores(boolean rowScores) {
        setProperty(ROW_SCORES.name(), rowScores);
    }

    @OptionMetadata(displayName = "against", description = AuditParameters.AGAINST_TEXT, displayOrder = FILES_ORDER)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = false)
    public File getAgainst() {
        return new File(get(AuditParameters.AGAINST));
    }

    public void setAgainst(File against) {
        setProperty(AuditParameters.AGAINST.name(), against);
    }

    @OptionMetadata(displayName = "report", description = REPORT_TEXT, displayOrder = FILES_ORDER + 1)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
    public File getReport() {
        return new File(get(REPORT));
    }

    public void setReport(File report) {
        setProperty(REPORT.name(), report);
    }
}
