package farpoint;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.params.DetectorSpec;
import farpoint.params.ParameterValues;
import java.io.Serializable;

/**
 * A detector fitted on a table: preprocessing, model and provenance together, ready to score other tables. The one way
 * from a host's rows to scores, so that every host gets the same bits.
 */
public final class TrainedDetector implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Preprocessing preprocessing;
    private final OutlierModel model;
    private final Provenance provenance;

    private TrainedDetector(Preprocessing preprocessing, OutlierModel model, Provenance provenance) {
        this.preprocessing = preprocessing;
        this.model = model;
        this.provenance = provenance;
    }

    /**
     * Fits a detector.
     *
     * @param spec the detector
     * @param values its parameters
     * @param training the rows to learn from
     * @param context what the computation may use
     * @throws InvalidInputException if the table or a parameter cannot be used
     */
    public static TrainedDetector fit(
            DetectorSpec spec, ParameterValues values, Table training, ComputeContext context) {
        OutlierDetector detector = spec.create(values);
        Preprocessing preprocessing = Preprocessing.fit(training, detector.scaling());
        OutlierModel model = detector.fit(preprocessing.transform(training), context);
        Provenance provenance = Provenance.of(spec.name(), values, training.rows(), training.columns(), context);
        return new TrainedDetector(preprocessing, model, provenance);
    }

    /**
     * Scores the rows of a table with the attributes of the training table.
     *
     * @return one finite score a row, higher is more outlying
     * @throws InvalidInputException if the attributes differ from those of the training table
     */
    public double[] score(Table rows, ComputeContext context) {
        return model.score(preprocessing.transform(rows), context);
    }

    /** Scores the training table itself; see {@link OutlierModel#scoreTrainingRows}. */
    public double[] scoreTraining(Table training, ComputeContext context) {
        return model.scoreTrainingRows(preprocessing.transform(training), context);
    }

    /**
     * Contributions of the original attributes to the scores, n x columns of the table, row-major.
     *
     * @throws InvalidInputException if this detector cannot explain its scores
     */
    public double[] contributions(Table rows, ComputeContext context) {
        if (!(model instanceof Explainable explainable)) {
            throw new InvalidInputException("%s has no contributions of attributes.", provenance.detector());
        }
        DataMatrix prepared = preprocessing.transform(rows);
        return preprocessing.toAttributes(explainable.contributions(prepared, context), prepared.rows());
    }

    /** The fitted model. */
    public OutlierModel model() {
        return model;
    }

    /** How tables are prepared for the model. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** Where the model comes from. */
    public Provenance provenance() {
        return provenance;
    }
}
