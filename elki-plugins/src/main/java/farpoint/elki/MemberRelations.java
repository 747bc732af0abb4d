package farpoint.elki;

import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.detector.MemberScores;

/** What the members of an ensemble say of the rows, as relations below the scores, and how far they are apart. */
final class MemberRelations {
    private MemberRelations() {}

    /**
     * Adds the relations.
     *
     * @param rows the rows
     */
    static void add(MemberScores said, Relation<?> rows, OutlierResult result) {
        for (int member = 0; member < said.members().size(); member++) {
            String name = MemberScores.label(said.members().get(member));
            add(name, said.of(member), rows, result);
        }
        add(MemberScores.DISAGREEMENT, said.disagreement(), rows, result);
    }

    private static void add(String name, double[] values, Relation<?> rows, OutlierResult result) {
        Metadata.hierarchyOf(result).addChild(DetectorScores.relation(name, rows, values));
    }
}
