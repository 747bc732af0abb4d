package farpoint.elki.input;

import elki.data.NumberVector;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one conversion of ELKI's relations to tables. Rows are in the order of {@code relation.iterDBIDs()}; NaN is a
 * missing value. Attributes have the names of the relation's columns where it has one for each and the file behind it tells
 * which is whose, see {@link ColumnNames}; otherwise they are numbered, {@link Attribute#numbered}, and known by their places.
 */
public final class RelationTables {
    private RelationTables() {}

    /**
     * The table of a relation, without classes. A relation does not know its file, so only the names of ARFF files are certain.
     *
     * @param relation vectors of one length
     * @throws farpoint.run.InvalidInputException if a value is infinite
     */
    public static Table table(Relation<? extends NumberVector> relation) {
        return builder(relation, Optional.empty()).build();
    }

    /** The table of the rows and classes that a detector trains on or scores. */
    public static Table table(DetectorInput input) {
        Table.Builder table = builder(input.vectors(), input.file());
        input.classes().ifPresent(table::classes);
        return table.build();
    }

    private static Table.Builder builder(Relation<? extends NumberVector> relation, Optional<DataFile> file) {
        List<Attribute> attributes = attributes(relation, file);
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

    private static List<Attribute> attributes(Relation<? extends NumberVector> relation, Optional<DataFile> file) {
        Optional<List<String>> names = ColumnNames.of(relation, file);
        List<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < RelationUtil.dimensionality(relation); j++) {
            attributes.add(names.isPresent() ? Attribute.numeric(names.get().get(j)) : Attribute.numbered(j));
        }
        return attributes;
    }
}
