package weka.filters.supervised.outlier;

import static farpoint.oversampling.Smote.CLASS_VALUE;
import static farpoint.oversampling.Smote.PARAMETERS;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.oversampling.NewRows;
import farpoint.oversampling.Smote;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.weka.FilterLog;
import farpoint.weka.InstancesTables;
import farpoint.weka.StoredScheme;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.List;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.WeightedInstancesHandler;
import weka.filters.SupervisedFilter;

/**
 * Adds rows of a rare class at the end of the first batch; see {@link Smote}. Later batches, such as test data, stay as they are. A new
 * row has the weight of the row that it starts from.
 */
public class SyntheticOutliers extends SmoteProperties implements SupervisedFilter, WeightedInstancesHandler {
    private static final long serialVersionUID = 1L;

    private boolean isDone;

    /** With default settings. */
    public SyntheticOutliers() {
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
        return Smote.DESCRIPTION
                + " The rows are added at the end of the first batch; later batches, such as test data, stay as they are, so that"
                + " inside a FilteredClassifier only training rows are added. For more information see: "
                + Smote.CITATION;
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        result.disableAllClasses();
        result.disable(Capability.NO_CLASS);
        result.enable(Capability.NOMINAL_CLASS);
        result.enable(Capability.MISSING_CLASS_VALUES);
        return result;
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        isDone = false;
        if (data.classIndex() < 0) {
            throw new InvalidInputException(
                    "No class is set: set that of which rows are to be made, on the command line by -c last for the last"
                            + " attribute.");
        }
        return super.setInputFormat(data);
    }

    @Override
    protected Instances determineOutputFormat(Instances data) {
        return new Instances(data, 0);
    }

    @Override
    protected Instances processBatch(Instances data) {
        if (isDone) {
            return data;
        }
        Table table = InstancesTables.tableWithClasses(data);
        int classId = Smote.classOf(table.classes().orElseThrow(), get(CLASS_VALUE));
        NewRows made =
                Smote.of(values()).make(table, classId, FilterLog.ofThisRun().context(get(RunParameters.THREADS)));
        Instances result = new Instances(data);
        for (int i = 0; i < made.bases().length; i++) {
            result.add(row(data, made, i));
        }
        isDone = true;
        return result;
    }

    private static Instance row(Instances data, NewRows made, int number) {
        Instance row = (Instance) data.get(made.bases()[number]).copy();
        for (int column = 0; column < made.table().columns(); column++) {
            boolean isAfterClass = column >= data.classIndex();
            row.setValue(column + (isAfterClass ? 1 : 0), made.table().value(number, column));
        }
        return row;
    }

    /** Runs the filter from the command line. */
    public static void main(String[] options) {
        runFilter(new SyntheticOutliers(), options);
    }
}
