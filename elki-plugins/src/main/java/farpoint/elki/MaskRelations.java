package farpoint.elki;

import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.diagnostics.RowFigure;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.List;

/**
 * What the training made of the rows of the database, as relations below the scores: which are suspects, and how often
 * masked.
 */
final class MaskRelations {
    /** The figures that tell a user most; the others are in the file of diagnostics. */
    private static final List<String> SHOWN = List.of("suspect", "mask_rate");

    private MaskRelations() {}

    /**
     * Adds the relations.
     *
     * @param rows the training rows
     */
    static void add(TrainingDiagnostics diagnostics, Relation<?> rows, OutlierResult result) {
        for (RowFigure figure : RowFigure.ALL) {
            if (SHOWN.contains(figure.name())) {
                double[] values =
                        diagnostics.rows().stream().mapToDouble(figure.value()).toArray();
                Metadata.hierarchyOf(result).addChild(DetectorScores.relation(figure.name(), rows, values));
            }
        }
    }
}
