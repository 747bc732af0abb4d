package farpoint.elki.input;

import elki.data.type.SimpleTypeInformation;
import elki.database.datastore.DataStoreFactory;
import elki.database.datastore.DataStoreUtil;
import elki.database.datastore.WritableDataStore;
import elki.database.ids.DBIDFactory;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRange;
import elki.database.relation.MaterializedRelation;
import elki.database.relation.Relation;
import elki.datasource.bundle.MultipleObjectsBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a bundle, which has no database yet, as relations, so that filters see data as algorithms do. Their ids are
 * negative: ELKI counts on from the largest that it has seen, and the database that is made of the bundle later must start
 * as if nothing had been here.
 */
public final class BundleRelations {
    private BundleRelations() {}

    public static List<Relation<?>> of(MultipleObjectsBundle bundle) {
        int rows = bundle.dataLength();
        DBIDRange ids = DBIDFactory.FACTORY.generateStaticDBIDRange(-rows, rows);
        List<Relation<?>> relations = new ArrayList<>();
        for (int column = 0; column < bundle.metaLength(); column++) {
            relations.add(relation(bundle.meta(column), bundle.getColumn(column), ids));
        }
        return relations;
    }

    private static <T> Relation<T> relation(SimpleTypeInformation<T> type, List<?> values, DBIDRange ids) {
        Class<? super T> restriction = type.getRestrictionClass();
        WritableDataStore<T> store = DataStoreUtil.makeStorage(ids, DataStoreFactory.HINT_STATIC, restriction);
        int row = 0;
        for (DBIDIter id = ids.iter(); id.valid(); id.advance()) {
            @SuppressWarnings("unchecked") // the bundle says that its values are of this type
            T value = (T) values.get(row++);
            store.put(id, value);
        }
        return new MaterializedRelation<>(null, type, ids, store);
    }
}
