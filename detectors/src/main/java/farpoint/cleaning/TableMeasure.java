package farpoint.cleaning;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.zerror.ZError;

/** Measures the rows of a table by a {@link ZError}. */
public final class TableMeasure implements RowMeasure {
    private final ParameterValues values;
    private final Table table;
    private final ComputeContext context;
    private Training training;

    /**
     * Creates the measure; nothing is learnt yet.
     *
     * @param values a value for each parameter of the detector
     */
    public TableMeasure(ParameterValues values, Table table, ComputeContext context) {
        this.values = values;
        this.table = table;
        this.context = context;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public double[] fit(int[] kept) {
        Table rows = kept.length == table.rows() ? table : table.select(kept);
        training = training == null ? Training.of(ZError.SPEC, values, rows, context) : training.again(rows, context);
        double[] ofKept = training.scores();
        if (rows == table) {
            return ofKept;
        }
        double[] z = trained().score(table, context);
        for (int i = 0; i < kept.length; i++) {
            z[kept[i]] = ofKept[i];
        }
        return z;
    }

    @Override
    public double usualTau() {
        return usualTau(trained());
    }

    /** The usual tau of a fitted detector. */
    public static double usualTau(TrainedDetector trained) {
        return trained.model().theoreticalThreshold().orElseThrow();
    }

    /** What was learnt last. */
    public TrainedDetector trained() {
        return training.detector();
    }

    @Override
    public int[] worstColumns(int[] some) {
        return some.length == 0 ? some : worstColumns(trained(), table.select(some), context);
    }

    /**
     * The column of each row's wrong cell: of its largest error or, among large ones, of that without which the row fits best.
     *
     * @return a column of the table a row, the first of several equal ones; {@link CleaningReport#NO_COLUMN} for rows without
     *     an error in any column
     */
    public static int[] worstColumns(TrainedDetector trained, Table rows, ComputeContext context) {
        return WrongCells.of(trained, rows, context);
    }
}
