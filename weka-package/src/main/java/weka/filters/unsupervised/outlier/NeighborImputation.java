package weka.filters.unsupervised.outlier;

import static farpoint.imputation.NeighborImputation.IMPUTATION;
import static farpoint.imputation.NeighborImputation.IMPUTATIONS;
import static farpoint.imputation.NeighborImputation.PARAMETERS;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.imputation.FilledAttribute;
import farpoint.imputation.FilledTable;
import farpoint.imputation.FittedImputation;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.weka.FilterLog;
import farpoint.weka.InstancesTables;
import farpoint.weka.StoredScheme;
import farpoint.weka.WiderRows;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.WeightedInstancesHandler;
import weka.filters.UnsupervisedFilter;

/**
 * Fills missing values by sampling; see {@link farpoint.imputation.NeighborImputation}. Values come from the rows of the first batch,
 * also those for later batches, such as test data, whose rows are filled once each, however many imputations there are. The class
 * attribute, if set, is neither looked at nor filled.
 */
public class NeighborImputation extends ImputationProperties implements UnsupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;

    /** The first batch; what is learnt from it is learnt anew after the filter was stored, to the same bits. */
    private Instances donors;

    private transient FittedImputation fitted;

    /** With default settings. */
    public NeighborImputation() {
        super(PARAMETERS);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
    }

    @Override
    protected List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public String globalInfo() {
        return farpoint.imputation.NeighborImputation.DESCRIPTION
                + " Values come from the rows of the first batch, also those for later batches, such as test data, whose rows are"
                + " filled once each. The class is neither looked at nor filled. Note that the Explorer takes the last attribute for"
                + " the class: choose 'No class' above the histogram if it is not one. For more information see: "
                + farpoint.imputation.NeighborImputation.CITATION;
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        donors = null;
        fitted = null;
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return header(data);
    }

    private Instances header(Instances data) {
        int count = get(IMPUTATIONS);
        if (count == 1) {
            return new Instances(data, 0);
        }
        List<String> numbers =
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
        return WiderRows.header(data, List.of(new Attribute(IMPUTATION, numbers)), "Remove or rename it first.");
    }

    @Override
    public boolean batchFinished() throws Exception {
        if (getInputFormat() != null && !isFirstBatchDone() && getInputFormat().isEmpty()) {
            throw new InvalidInputException("There are no training rows.");
        }
        return super.batchFinished();
    }

    @Override
    protected Instances processBatch(Instances data) {
        FilterLog log = FilterLog.ofThisRun();
        ComputeContext context = log.context(get(RunParameters.THREADS));
        boolean isFirst = donors == null;
        if (isFirst) {
            donors = new Instances(data);
        }
        if (fitted == null) {
            Table table = InstancesTables.table(donors);
            fitted = farpoint.imputation.NeighborImputation.of(values()).fit(table, context);
        }
        if (isFirst) {
            fitted.note().ifPresent(note -> log.tell("Note: " + note));
        }
        FilledTable filled = fitted.fill(InstancesTables.table(data), context);
        Instances result = header(data);
        for (int m = 0; m < (isFirst ? get(IMPUTATIONS) : 1); m++) {
            addRows(data, filled, m, result);
        }
        return result;
    }

    private static void addRows(Instances data, FilledTable filled, int imputation, Instances result) {
        Instances rows = new Instances(data);
        for (FilledAttribute attribute : filled.filled()) {
            boolean isAfterClass = data.classIndex() >= 0 && attribute.column() >= data.classIndex();
            int place = attribute.column() + (isAfterClass ? 1 : 0);
            for (int i = 0; i < attribute.rows().length; i++) {
                rows.get(attribute.rows()[i]).setValue(place, attribute.draws()[imputation][i]);
            }
        }
        for (Instance row : rows) {
            boolean isWider = result.numAttributes() > data.numAttributes();
            result.add(isWider ? WiderRows.of(data, row, new double[] {imputation}) : row);
        }
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new NeighborImputation(), options);
    }
}
