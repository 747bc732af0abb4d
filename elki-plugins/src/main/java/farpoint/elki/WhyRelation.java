package farpoint.elki;

import elki.data.type.SimpleTypeInformation;
import elki.database.datastore.DataStoreFactory;
import elki.database.datastore.DataStoreUtil;
import elki.database.datastore.WritableDataStore;
import elki.database.ids.DBIDIter;
import elki.database.relation.MaterializedRelation;
import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
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
        WritableDataStore<Sentence> store =
                DataStoreUtil.makeStorage(rows.getDBIDs(), DataStoreFactory.HINT_STATIC, Sentence.class);
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            store.put(id, new Sentence(texts[row++]));
        }
        Relation<Sentence> relation =
                new MaterializedRelation<>(NAME, new SimpleTypeInformation<>(Sentence.class), rows.getDBIDs(), store);
        Metadata.hierarchyOf(result).addChild(relation);
    }

    /** A sentence. ELKI writes texts without their blanks, but lets objects write themselves. */
    record Sentence(String text) implements TextWriteable {
        @Override
        public void writeToText(TextWriterStream out, String label) {
            if (!text.isEmpty()) {
                out.inlinePrintNoQuotes(label == null ? text : label + "=" + text);
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
