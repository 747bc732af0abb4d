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
import java.util.List;

/** Texts that tell of rows, such as why they have their scores, as a relation below the scores. */
final class TextRelation {
    private TextRelation() {}

    /**
     * Adds a relation.
     *
     * @param name of the relation, and of the column that writers make of it
     * @param texts one a row; empty for nothing to tell
     * @param rows the rows
     */
    static void add(String name, List<String> texts, Relation<?> rows, OutlierResult result) {
        WritableDataStore<RowText> store =
                DataStoreUtil.makeStorage(rows.getDBIDs(), DataStoreFactory.HINT_STATIC, RowText.class);
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            store.put(id, new RowText(texts.get(row++)));
        }
        Relation<RowText> relation =
                new MaterializedRelation<>(name, new SimpleTypeInformation<>(RowText.class), rows.getDBIDs(), store);
        Metadata.hierarchyOf(result).addChild(relation);
    }

    /** A text. ELKI writes texts without their blanks, but lets objects write themselves. */
    record RowText(String text) implements TextWriteable {
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
