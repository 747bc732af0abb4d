package weka.filters.unsupervised.outlier;

import farpoint.TrainedDetector;
import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.TableMeasure;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import farpoint.zerror.Form;
import farpoint.zerror.ZError;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import weka.core.Instances;

/**
 * A detector that measures rows.
 *
 * @param trained the detector
 * @param form what it predicts
 * @param target name of the attribute that is predicted; empty for none
 * @param threads number of threads; 0 for all processors
 */
record DetectorErrorModel(TrainedDetector trained, Form form, String target, int threads) implements ErrorModel {
    /**
     * What is stored: text and the bytes of a model file, which outlive the classes that read them.
     *
     * @param file a model file
     * @param form the word for the form
     * @param target name of the attribute that is predicted; empty for none
     * @param threads number of threads; 0 for all processors
     */
    private record Stored(byte[] file, String form, String target, int threads) implements Serializable {
        @Serial
        private Object readResolve() {
            TrainedDetector read = ModelFile.fromBytes(file).detector();
            return new DetectorErrorModel(read, ZError.FORM.parse(form), target, threads);
        }
    }

    /** Measuring has a limit of its own, so the file's threshold is the usual one. */
    @Serial
    private Object writeReplace() {
        ModelFile file = new ModelFile(trained, new Threshold(TableMeasure.usualTau(trained), 1));
        return new Stored(file.toBytes(), ZError.FORM.text(form), target, threads);
    }

    @Override
    public double[] errors(Instances rows) {
        return trained.score(FilterTables.table(rows, form, target), context(threads));
    }

    @Override
    public int[] worst(Instances rows) {
        Table table = FilterTables.table(rows, form, target);
        int[] columns = TableMeasure.worstColumns(trained, table, context(threads));
        return attributes(columns, table, rows);
    }

    /** The attributes of columns of a table of rows: by their places, since names need not be those of the table. */
    static int[] attributes(int[] columns, Table table, Instances rows) {
        int left = table.columns() < rows.numAttributes() ? rows.classIndex() : rows.numAttributes();
        return Arrays.stream(columns)
                .map(c -> c == CleaningReport.NO_COLUMN || c < left ? c : c + 1)
                .toArray();
    }

    static ComputeContext context(int threads) {
        return ComputeContext.withDefaults().withThreads(threads);
    }
}
