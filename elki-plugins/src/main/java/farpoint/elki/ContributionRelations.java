package farpoint.elki;

import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.explanation.Contributions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each attribute contributes to the scores, as relations below them.
 *
 * @param contributions to the scores of all rows
 * @param names of the attributes
 */
record ContributionRelations(Contributions contributions, List<String> names) {
    /** What their names begin with, as those of Weka's attributes do. */
    private static final String PREFIX = "contribution_";

    /**
     * Adds a relation for each attribute.
     *
     * @param rows the rows
     */
    void add(Relation<?> rows, OutlierResult result) {
        for (int j = 0; j < names.size(); j++) {
            int attribute = j;
            double[] values = IntStream.range(0, rows.size())
                    .mapToDouble(i -> contributions.value(i, attribute))
                    .toArray();
            Metadata.hierarchyOf(result).addChild(DetectorScores.relation(PREFIX + names.get(j), rows, values));
        }
    }
}
