package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The one conversion of ELKI's relations to tables. Rows are in the order of {@code relation.iterDBIDs()}; NaN is a
 * missing value. Attributes have the names of the relation's columns where it has one for each; otherwise they are numbered,
 * {@link Attribute#numbered}, and known by their places.
 */
public final class RelationTables {
    private RelationTables() {}

    /**
     * The table of a relation, without classes.
     *
     * @param relation vectors of one length
     * @throws farpoint.InvalidInputException if a value is infinite
     */
    public static Table table(Relation<? extends NumberVector> relation) {
        return builder(relation).build();
    }

    /** The table of the rows and classes that a detector trains on or scores. */
    static Table table(DetectorInput input) {
        Table.Builder table = builder(input.vectors());
        input.classes().ifPresent(table::classes);
        return table.build();
    }

    private static Table.Builder builder(Relation<? extends NumberVector> relation) {
        List<Attribute> attributes = attributes(relation);
        double[][] columns = new double[attributes.size()][relation.size()];
        int row = 0;
        for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance(), row++) {
            NumberVector vector = relation.get(id);
            for (int j = 0; j < columns.length; j++) {
                columns[j][row] = vector.doubleValue(j);
            }
        }
        Table.Builder table = Table.builder(relation.size());
        for (int j = 0; j < columns.length; j++) {
            table.add(attributes.get(j), columns[j]);
        }
        return table;
    }

    private static List<Attribute> attributes(Relation<? extends NumberVector> relation) {
        boolean named = named(relation);
        VectorFieldTypeInformation<?> type = RelationUtil.assumeVectorField(relation);
        List<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < type.getDimensionality(); j++) {
            attributes.add(named ? Attribute.numeric(type.getLabel(j)) : Attribute.numbered(j));
        }
        return attributes;
    }

    private static boolean named(Relation<? extends NumberVector> relation) {
        VectorFieldTypeInformation<?> type = RelationUtil.assumeVectorField(relation);
        for (int j = 0; j < type.getDimensionality(); j++) {
            String label = type.getLabel(j);
            if (label == null || label.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
