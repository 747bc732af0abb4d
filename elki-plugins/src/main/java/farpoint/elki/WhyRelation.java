package farpoint.elki;

import elki.data.type.TypeUtil;
import elki.database.datastore.DataStoreFactory;
import elki.database.datastore.DataStoreUtil;
import elki.database.datastore.WritableDataStore;
import elki.database.ids.DBIDIter;
import elki.database.relation.MaterializedRelation;
import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.Explanations;

/** Why the most outlying rows have their scores, as a relation of sentences below the scores. */
final class WhyRelation {
    /** The name of the relation, and of the column that writers make of it. */
    static final String NAME = "why";

    private WhyRelation() {}

    /**
     * Adds the relation; rows that are not explained have empty texts.
     *
     * @param rows the rows
     */
    static void add(Explanations why, Relation<?> rows, OutlierResult result) {
        String[] texts = why.byRow(rows.size());
        WritableDataStore<String> store =
                DataStoreUtil.makeStorage(rows.getDBIDs(), DataStoreFactory.HINT_STATIC, String.class);
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            store.put(id, texts[row++]);
        }
        Relation<String> relation = new MaterializedRelation<>(NAME, TypeUtil.STRING, rows.getDBIDs(), store);
        Metadata.hierarchyOf(result).addChild(relation);
    }
}
