package weka.filters.unsupervised.outlier;

import static farpoint.cleaning.ZErrorFilter.ACTION;
import static farpoint.cleaning.ZErrorFilter.REPORT;
import static farpoint.zerror.ZError.ERROR_SCALE;
import static farpoint.zerror.ZError.FOLDS;
import static farpoint.zerror.ZError.FORM;
import static farpoint.zerror.ZError.TARGET;

import farpoint.RunParameters;
import farpoint.cleaning.Action;
import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.files.AtomicFile;
import farpoint.files.CleaningFile;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import farpoint.weka.FilterLog;
import farpoint.weka.NamedClassifier;
import farpoint.weka.StoredScheme;
import farpoint.zerror.Form;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import weka.classifiers.Classifier;
import weka.classifiers.functions.LinearRegression;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.filters.UnsupervisedFilter;

/**
 * Row cleaning; see {@link farpoint.cleaning.ZErrorFilter}. The first batch is cleaned; of later batches, such as test data, no
 * row is taken out, while flags and weights are those by what was learnt from the first. The class attribute, if set, is not
 * looked at, unless the settings say so: for the form classes it gives the labels, and the target may name it.
 */
public class ZErrorFilter extends ZErrorSettings implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;

    private static final String REGRESSOR = "regressor";
    private static final String REGRESSOR_TEXT =
            "The regressor that predicts the target from the other attributes, if use-regressor says so; any classifier of"
                    + " Weka that takes a numeric class.";

    private Classifier regressor = new LinearRegression();
    private ErrorModel model;
    private double tau;
    private String report = "";

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
    }

    @Override
    public String globalInfo() {
        return farpoint.cleaning.ZErrorFilter.DESCRIPTION
                + " The first batch is cleaned; of later batches, such as test data, no row is removed, while flags and weights"
                + " are given by what was learnt from the first. The class is not looked at, except for the form classes,"
                + " where it gives the labels, and where the target names it. Note that the Explorer takes the last attribute"
                + " for the class: choose 'No class' above the histogram if it is not one. Weights are multiplied with those"
                + " that the rows have. What was done to which rows is written to standard error and, in the Explorer, to its log.";
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        model = null;
        report = "";
        if (get(USE_REGRESSOR) && get(FORM) != Form.TARGET) {
            throw new InvalidInputException(
                    "The 'use-regressor' flag is for the form target only. The 'form' parameter is %s.",
                    FORM.text(get(FORM)));
        }
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return MarkedRows.header(data, get(ACTION));
    }

    @Override
    public boolean batchFinished() throws Exception {
        if (getInputFormat() != null && !isFirstBatchDone() && getInputFormat().isEmpty()) {
            throw new InvalidInputException("There are no training rows.");
        }
        return super.batchFinished();
    }

    @Override
    protected Instances processBatch(Instances data) throws Exception {
        if (model != null) {
            if (get(ACTION) == Action.REMOVE) {
                return data;
            }
            int[] worst = get(ACTION) == Action.FLAG ? model.worst(data) : new int[data.size()];
            return new MarkedRows(get(ACTION), tau).rows(data, model.errors(data), worst);
        }
        Path file = get(REPORT).isEmpty() ? null : UserFiles.path(get(REPORT));
        if (file != null) {
            AtomicFile.requireWritable(file);
        }
        FilterLog log = FilterLog.ofThisRun();
        Decisions decisions = learn(data, log);
        int[] worst = decisions.worst();
        Table all = FilterTables.allAttributes(data);
        CleaningReport found = new CleaningReport(get(ACTION), decisions, all, worst);
        report = found.text();
        if (file != null) {
            CleaningFile.write(file, found);
        }
        // Rows must not be gone without a word, and standard output may be the data.
        log.tell((getDebug() ? report : found.shortText()).stripTrailing());
        found.warning().ifPresent(warning -> log.tell("Warning: " + warning));
        tau = decisions.tau();
        return new MarkedRows(get(ACTION), tau).rows(data, decisions.z(), worst);
    }

    private Decisions learn(Instances data, FilterLog log) throws Exception {
        farpoint.cleaning.ZErrorFilter filter = farpoint.cleaning.ZErrorFilter.of(values());
        if (get(USE_REGRESSOR)) {
            RegressorMeasure measure = new RegressorMeasure(
                    data, target(data), regressor, get(FOLDS), get(CommonParameters.SEED), get(ERROR_SCALE));
            try {
                Decisions decisions = filter.decide(measure);
                model = measure.model();
                return decisions;
            } catch (RegressorMeasure.RegressorFailure e) {
                throw (Exception) e.getCause();
            }
        }
        int threads = get(RunParameters.THREADS);
        Table table = FilterTables.table(data, get(FORM), get(TARGET));
        TableMeasure measure = new TableMeasure(
                farpoint.cleaning.ZErrorFilter.ofDetector(values()), table, DetectorErrorModel.context(threads));
        Decisions decisions =
                filter.decide(measure).withWorst(columns -> DetectorErrorModel.attributes(columns, table, data));
        model = new DetectorErrorModel(measure.trained(), get(FORM), get(TARGET), threads);
        measure.trained().notes().forEach(note -> log.tell("Note: " + note));
        return decisions;
    }

    /** The index of the target: named, or else the last attribute besides the class. */
    private int target(Instances data) {
        String name = get(TARGET);
        int last = data.numAttributes() - (data.classIndex() == data.numAttributes() - 1 ? 2 : 1);
        weka.core.Attribute target = !name.isEmpty() ? data.attribute(name) : last < 0 ? null : data.attribute(last);
        if (target == null || !target.isNumeric()) {
            throw new InvalidInputException(
                    target == null
                            ? "There is no attribute '%s', which the 'target' parameter names."
                            : "The target '%s' is not numeric, which the regressor needs.",
                    target == null ? name : target.name());
        }
        return target.index();
    }

    /** What was done to the rows of the first batch, and why; empty before. */
    public String report() {
        return report;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = Collections.list(super.listOptions());
        options.add(new Option(
                "\t" + REGRESSOR_TEXT + "\n\t(default " + LinearRegression.class.getName() + ")",
                REGRESSOR,
                1,
                "-regressor \"<class and options>\""));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>(List.of(super.getOptions()));
        options.add("-" + REGRESSOR);
        String[] own = regressor instanceof OptionHandler handler ? handler.getOptions() : new String[0];
        options.add((regressor.getClass().getName() + " " + Utils.joinOptions(own)).trim());
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String text = Utils.getOption(REGRESSOR, options);
        Classifier given = new LinearRegression();
        if (!text.isEmpty()) {
            given = NamedClassifier.of(text, REGRESSOR);
        }
        super.setOptions(options);
        regressor = given;
    }

    @OptionMetadata(displayName = "regressor", description = REGRESSOR_TEXT, displayOrder = REGRESSOR_ORDER + 1)
    public Classifier getRegressor() {
        return regressor;
    }

    public void setRegressor(Classifier regressor) {
        this.regressor = regressor;
        reset();
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new ZErrorFilter(), options);
    }
}
