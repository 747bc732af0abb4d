package weka.filters.unsupervised.outlier;

import farpoint.ComputeContext;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.zerror.CleaningReport;
import farpoint.zerror.Form;
import farpoint.zerror.TableErrors;
import weka.core.Instances;

/**
 * The errors by a detector.
 *
 * @param trained the detector
 * @param form what it predicts
 * @param threads number of threads; 0 for all processors
 */
record DetectorErrors(TrainedDetector trained, Form form, int threads) implements ErrorModel {
    @Override
    public double[] errors(Instances rows) {
        return trained.score(FilterTables.table(rows, form), context(threads));
    }

    @Override
    public int[] worst(Instances rows) {
        Table table = FilterTables.table(rows, form);
        int[] columns = TableErrors.worstColumns(trained, table, context(threads));
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i] == CleaningReport.NO_COLUMN
                    ? CleaningReport.NO_COLUMN
                    : FilterTables.attribute(rows, form, columns[i]);
        }
        return columns;
    }

    static ComputeContext context(int threads) {
        return ComputeContext.withDefaults().withThreads(threads);
    }
}
