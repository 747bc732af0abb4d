package weka.filters.unsupervised.outlier;

import farpoint.audit.AuditParameters;
import farpoint.audit.AuditReport;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.report.AuditText;
import farpoint.report.Report;
import farpoint.run.InvalidInputException;
import farpoint.weka.FilterLog;
import farpoint.weka.NamedClassifier;
import farpoint.weka.OtherRows;
import farpoint.weka.RowAudit;
import farpoint.weka.StoredScheme;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.filters.UnsupervisedFilter;

/**
 * Tells whether the data is in order, and appends what was found of each row. The first batch is looked at; rows of later batches,
 * such as test data, have missing values. A nominal class gives the labels; any other class is an attribute like the others.
 */
public class DataAudit extends AuditSettings implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;

    private static final String CLASSIFIER = "W";
    private static final String CLASSIFIER_TEXT =
            "The classifier that tells labels apart, and these rows from those of another file, instead of neighbours; any of"
                    + " Weka that takes a nominal class.";
    private static final String USE_CLASSIFIER_TEXT =
            "Tell labels and files apart by the classifier, not by neighbours.";

    private boolean useClassifier;
    private Classifier classifier = new RandomForest();
    private String report = "";

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
    }

    @Override
    public String globalInfo() {
        return "Looks whether the data is in order: constant, copied, dependent and mixed attributes, identifiers, values missing in"
                + " blocks, rows whose place in the file tells their values, rows that are there twice or nearly, labels that"
                + " contradict the rows around them, and changes against another file. What was found, with its chance if nothing is"
                + " wrong and what to do about it, is written to standard error and, in the Explorer, to its log. Appends '"
                + AuditColumns.FINDINGS + "', the number of findings that name the row, and '" + AuditColumns.NOTES
                + "', what they say of it, missing if there is nothing. Rows of later batches, such as test data, are not looked at,"
                + " and have missing values there. A nominal class gives the labels. Row weights are kept and have no influence.";
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        report = "";
        file(REPORT).ifPresent(Report::requireWritable);
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return columns().header(data);
    }

    @Override
    public boolean batchFinished() throws Exception {
        if (getInputFormat() != null && !isFirstBatchDone() && getInputFormat().isEmpty()) {
            throw new InvalidInputException("There are no rows to look at.");
        }
        return super.batchFinished();
    }

    @Override
    protected Instances processBatch(Instances data) throws Exception {
        if (isFirstBatchDone()) {
            return columns().rows(data, Optional.empty());
        }
        FilterLog log = FilterLog.ofThisRun();
        FilterNotes.earlierColumns(data, log);
        RowAudit audit = new RowAudit(
                EarlierColumns.without(data),
                values(),
                get(AuditParameters.OUTLIER_VALUE),
                useClassifier ? Optional.of(classifier) : Optional.empty(),
                file(AuditParameters.AGAINST).map(other -> new OtherRows(other, EarlierColumns::without)));
        RowAudit.Outcome outcome = audit.run(get(ROW_SCORES), log, line -> log.tell("Note: " + line));
        AuditReport found = outcome.report();
        report = AuditText.of(found, audit.table().columns())
                + audit.notes().stream().map(note -> "\n" + note).collect(Collectors.joining()) + "\n";
        log.tell(report.stripTrailing());
        if (file(REPORT).isPresent()) {
            audit.page(found).write(file(REPORT).get());
        }
        return columns().rows(data, Optional.of(outcome));
    }

    private AuditColumns columns() {
        return new AuditColumns(get(ROW_SCORES));
    }

    private Optional<Path> file(Parameter<String> parameter) {
        return get(parameter).isEmpty() ? Optional.empty() : Optional.of(UserFiles.path(get(parameter)));
    }

    /** What was found in the first batch; empty before. */
    public String report() {
        return report;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = Collections.list(super.listOptions());
        options.add(new Option(
                "\t" + CLASSIFIER_TEXT + "\n\t(default none: neighbours)",
                CLASSIFIER,
                1,
                "-W \"<class and options>\""));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>(List.of(super.getOptions()));
        if (useClassifier) {
            options.add("-" + CLASSIFIER);
            String[] own = classifier instanceof OptionHandler handler ? handler.getOptions() : new String[0];
            options.add((classifier.getClass().getName() + " " + Utils.joinOptions(own)).trim());
        }
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String text = Utils.getOption(CLASSIFIER, options);
        Classifier given = new RandomForest();
        if (!text.isEmpty()) {
            given = NamedClassifier.of(text, CLASSIFIER);
        }
        super.setOptions(options);
        useClassifier = !text.isEmpty();
        classifier = given;
    }

    @OptionMetadata(displayName = "useClassifier", description = USE_CLASSIFIER_TEXT, displayOrder = CLASSIFIER_ORDER)
    public boolean getUseClassifier() {
        return useClassifier;
    }

    public void setUseClassifier(boolean useClassifier) {
        this.useClassifier = useClassifier;
        reset();
    }

    @OptionMetadata(displayName = "classifier", description = CLASSIFIER_TEXT, displayOrder = CLASSIFIER_ORDER + 1)
    public Classifier getClassifier() {
        return classifier;
    }

    public void setClassifier(Classifier classifier) {
        this.classifier = classifier;
        reset();
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new DataAudit(), options);
    }
}
