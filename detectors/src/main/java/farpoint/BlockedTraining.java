package farpoint;

import farpoint.data.BlockedRows;
import farpoint.data.BlockedTable;
import farpoint.data.Preprocessing;
import farpoint.detector.BlockedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.detector.OutlierModel;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Optional;

/**
 * Fits detectors on tables that lie elsewhere and need not fit into one machine. The scores of all rows come here, and their order:
 * some 40 bytes a row.
 */
public final class BlockedTraining {
    private BlockedTraining() {}

    /** Whether a detector can learn from such a table; the others need all rows in one place. */
    public static boolean isPossible(DetectorSpec spec) {
        return spec.create(spec.defaults()) instanceof BlockedDetector;
    }

    /**
     * Fits a detector, to the same model and scores as {@link Training#of} on the same rows in one place, to the last bit.
     *
     * @param spec the detector
     * @param values its parameters; others, such as a host's own, are passed over
     * @param table the rows to learn from
     * @param context what the computation here may use
     * @throws InvalidInputException if the table or a parameter cannot be used, or the detector needs all rows, or too
     *     many numbers of a column most of whose values are equal, in one place
     */
    public static Training of(DetectorSpec spec, ParameterValues values, BlockedTable table, ComputeContext context) {
        if (!(spec.create(values) instanceof BlockedDetector detector)) {
            throw new InvalidInputException(
                    "%s needs all training rows in one place; it can learn from a sample of them.", spec.name());
        }
        Preprocessing preprocessing = Preprocessing.fit(table, detector.scaling(), detector.missing(), context);
        Provenance provenance =
                Provenance.of(spec, values, table.rows(), table.attributes().size(), "");
        try (BlockedRows rows = table.prepared(preprocessing)) {
            OutlierModel model = detector.fitBlocks(rows, context);
            TrainedDetector fitted = TrainedDetector.unjoined(preprocessing, model, provenance);
            double[] scores = rows.each("Scoring the training rows", new ScoreTask(fitted));
            return new Training(fitted.joined(table, scores), scores, Optional.empty(), Optional.empty());
        }
    }
}
