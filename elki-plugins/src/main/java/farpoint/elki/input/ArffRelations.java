package farpoint.elki.input;

import elki.data.ClassLabel;
import elki.data.ExternalID;
import elki.data.LabelList;
import elki.data.NumberVector;
import elki.data.type.SimpleTypeInformation;
import elki.database.Database;
import elki.database.ids.DBID;
import elki.database.relation.Relation;
import elki.result.Metadata;
import java.util.List;

/**
 * Tells for a database of an ARFF file, without the file, whether ELKI has the right names for its vectors. ELKI counts
 * groups of attributes where it should count attributes, so the names are right unless a group of several stands
 * before.
 */
final class ArffRelations {
    private static final List<Class<?>> OTHERS = List.of(LabelList.class, ClassLabel.class, ExternalID.class);

    private ArffRelations() {}

    /**
     * Whether the relation comes with others that have names, as only those of ARFF files do, and only one-column
     * groups before.
     */
    static boolean nameRight(Relation<?> vectors) {
        for (var above = Metadata.hierarchyOf(vectors).iterAncestors(); above.valid(); above.advance()) {
            if (above.get() instanceof Database database) {
                return nameRight(vectors, database);
            }
        }
        return false;
    }

    private static boolean nameRight(Relation<?> vectors, Database database) {
        boolean before = true;
        boolean right = false;
        for (Relation<?> relation : database.getRelations()) {
            SimpleTypeInformation<?> type = relation.getDataTypeInformation();
            if (relation == vectors) {
                before = false;
            } else if (type.getRestrictionClass() != DBID.class) {
                boolean named = type.getLabel() != null && isOfArff(type.getRestrictionClass());
                if (!named || before && columns(relation) != 1) {
                    return false;
                }
                right = true;
            }
        }
        return right;
    }

    private static boolean isOfArff(Class<?> type) {
        return OTHERS.stream().anyMatch(t -> t.isAssignableFrom(type)) || NumberVector.class.isAssignableFrom(type);
    }

    private static int columns(Relation<?> relation) {
        Object first = relation.get(relation.iterDBIDs());
        if (first instanceof LabelList labels) {
            return labels.size();
        }
        return first instanceof NumberVector vector ? vector.getDimensionality() : 1;
    }
}
