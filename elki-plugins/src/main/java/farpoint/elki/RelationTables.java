package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import farpoint.InvalidInputException;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The one conversion of ELKI's relations to tables. Rows are in the order of {@code relation.iterDBIDs()}; NaN is a
 * missing value. Attributes have the names of the relation's columns where it has one for each, otherwise "attribute_1"
 * and so on.
 */
public final class RelationTables {
    private RelationTables() {}

    /**
     * The table of a relation, without classes.
     *
     * @param relation vectors of one length
     * @throws InvalidInputException if a value is infinite
     */
    public static Table table(Relation<? extends NumberVector> relation) {
        return builder(relation, named(relation)).build();
    }

    /** The table of the rows and classes that a detector trains on and scores. */
    static Table table(DetectorInput input) {
        return table(input, named(input.vectors()));
    }

    /**
     * The tables of training rows and of rows to score. If only one of them has names, as when only one file has a
     * header, neither gets them, since the two must agree.
     */
    static Pair tables(DetectorInput training, DetectorInput scored) {
        boolean named = named(training.vectors()) && named(scored.vectors());
        requireEqualWidth(training.vectors(), scored.vectors(), named);
        return new Pair(table(training, named), table(scored, named));
    }

    /** Without names, attributes are told apart by their place only. */
    private static void requireEqualWidth(
            Relation<? extends NumberVector> training, Relation<? extends NumberVector> scored, boolean named) {
        int trained = RelationUtil.dimensionality(training);
        int here = RelationUtil.dimensionality(scored);
        if (!named && trained != here) {
            throw new InvalidInputException(
                    "The data has %d attributes, the training source has %d, and they have no names to match them by.",
                    here, trained);
        }
    }

    private static Table table(DetectorInput input, boolean named) {
        Table.Builder table = builder(input.vectors(), named);
        input.classes().ifPresent(c -> table.classes(RelationClasses.of(input.vectors(), c)));
        return table.build();
    }

    private static Table.Builder builder(Relation<? extends NumberVector> relation, boolean named) {
        List<Attribute> attributes = attributes(relation, named);
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

    private static List<Attribute> attributes(Relation<? extends NumberVector> relation, boolean named) {
        VectorFieldTypeInformation<?> type = RelationUtil.assumeVectorField(relation);
        List<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < type.getDimensionality(); j++) {
            attributes.add(Attribute.numeric(named ? type.getLabel(j) : "attribute_" + (j + 1)));
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

    /**
     * Two tables with the same attributes.
     *
     * @param training rows to learn from
     * @param scored rows to score
     */
    record Pair(Table training, Table scored) {}
}
