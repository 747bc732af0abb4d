package farpoint.weka;

import farpoint.RunParameters;
import farpoint.audit.Audit;
import farpoint.audit.AuditParameters;
import farpoint.audit.AuditReport;
import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.CellTexts;
import farpoint.audit.finding.Examined;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.report.AuditPage;
import farpoint.report.AuditText;
import farpoint.report.OutlierLabels;
import farpoint.report.RowTexts;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.Instances;
import weka.gui.Logger;

/**
 * An audit of Weka's rows. A nominal class gives the labels and is no attribute to look at; any other class is one like the others.
 *
 * @param data the rows
 * @param values of {@link #PARAMETERS}
 * @param outlierValue the value of the class that means outliers; empty to go by the names of the values
 * @param classifier what tells labels and files apart; empty for neighbours
 * @param against a file to compare with; empty for none
 */
public record RowAudit(
        Instances data,
        ParameterValues values,
        String outlierValue,
        Optional<Classifier> classifier,
        Optional<OtherRows> against) {
    /** What an audit is set by in all hosts, and how it is computed. */
    public static final List<Parameter<?>> PARAMETERS = Stream.of(AuditParameters.ALL, RunParameters.COMPUTING)
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    /** Gives a class that is not nominal back to the attributes. */
    public RowAudit {
        if (data.classIndex() >= 0 && !data.classAttribute().isNominal()) {
            data = new Instances(data);
            data.setClassIndex(-1);
        }
    }

    /** An audit with default settings. */
    public static RowAudit of(Instances data) {
        return new RowAudit(data, ParameterValues.defaultsOf(PARAMETERS), "", Optional.empty(), Optional.empty());
    }

    /**
     * What has come out.
     *
     * @param report what was found
     * @param figures of the rows; empty if they are not asked for
     */
    public record Outcome(AuditReport report, Optional<AuditFigures> figures) {}

    /**
     * Audits the rows.
     *
     * @param withFigures whether rows are measured too
     * @param log is told how far it is
     * @param notes gets sentences on the engine, and on how a file was understood
     * @throws InvalidInputException if the rows, the file or a setting cannot be used
     * @throws IOException if the file cannot be read
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Outcome run(boolean withFigures, Logger log, Consumer<String> notes)
            throws IOException, InterruptedException {
        Examined examined = new Examined(task(notes));
        double rate = values.get(AuditParameters.RATE);
        return Computation.train(values, log, notes, context -> {
            AuditReport report = Audit.of(examined, rate, context);
            return new Outcome(
                    report, withFigures ? Optional.of(AuditFigures.of(examined, context)) : Optional.empty());
        });
    }

    /** The attributes that are looked at. */
    public Table table() {
        return InstancesTables.table(data);
    }

    /** What was taken for labels, and what could be asked as well: a sentence each. */
    public List<String> notes() {
        Optional<String> labels = labels(data.classIndex() < 0 ? Optional.empty() : Optional.of(data.classAttribute()));
        Optional<String> notAsked = AuditText.notAsked(
                labels.isPresent() ? Optional.empty() : Optional.of("a nominal class (on the command line -c)"),
                against.isPresent() ? Optional.empty() : Optional.of("-" + AuditParameters.AGAINST.name()));
        return Stream.of(labels, notAsked).flatMap(Optional::stream).toList();
    }

    /**
     * What is taken for labels, a sentence; empty if nothing is.
     *
     * @param classAttribute the class, if there is one
     */
    public static Optional<String> labels(Optional<Attribute> classAttribute) {
        return classAttribute.filter(Attribute::isNominal).map(a -> "Labels: class '" + a.name() + "'.");
    }

    /** A page of what was found, for people. */
    public AuditPage page(AuditReport found) {
        RowTexts rows = new RowTexts(
                ReportParts.names(data), List.of(), (row, column) -> ReportParts.text(data.get(row), column));
        return new AuditPage(data.relationName(), found, table(), rows, notes());
    }

    /** What the audit is given. */
    AuditTask task(Consumer<String> notes) throws IOException {
        Table table = table();
        AuditTask task = AuditTask.of(table, values.get(AuditParameters.SEED), values.get(AuditParameters.MOST_ROWS))
                .withTexts(texts());
        Optional<RowClasses> classes = InstancesTables.classesOf(data);
        if (classes.isPresent()) {
            task = task.withLabels(classes.get(), outlierLabel(classes.get()));
        } else if (!outlierValue.isEmpty()) {
            throw new InvalidInputException(
                    "The '%s' parameter names the value '%s' of the class, but no nominal class is set.",
                    WekaParameters.OUTLIER_VALUE, outlierValue);
        }
        if (classifier.isPresent()) {
            task = task.withLearner(new ClassifierLearner(classifier.get()));
        }
        return against.isPresent() ? task.withOther(against.get().read(data, table.attributes(), notes)) : task;
    }

    /** Weka keeps texts; of numbers it does not know how they stood in the file. */
    private CellTexts texts() {
        int[] places = IntStream.range(0, data.numAttributes())
                .filter(a -> a != data.classIndex())
                .toArray();
        return (row, column) -> {
            Attribute attribute = data.attribute(places[column]);
            boolean isKnown = (attribute.isNominal() || attribute.isString())
                    && !data.get(row).isMissing(attribute);
            return isKnown ? data.get(row).stringValue(attribute) : "";
        };
    }

    private Optional<String> outlierLabel(RowClasses classes) {
        if (!outlierValue.isEmpty()) {
            OutlierClass named = OutlierClass.of(data, outlierValue);
            return Optional.of(data.classAttribute().value(named.outlier()));
        }
        return OutlierLabels.labelByName(classes);
    }
}
