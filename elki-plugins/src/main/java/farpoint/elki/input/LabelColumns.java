package farpoint.elki.input;

import elki.data.LabelList;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import farpoint.data.RowClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that ELKI keeps beside vectors, as columns: the class, the parts of labels, and external names of the rows.
 *
 * @param names of the columns
 * @param texts one list a column, a text a row; empty text for none
 */
public record LabelColumns(List<String> names, List<List<String>> texts) {
    /**
     * Reads them.
     *
     * @param rows the vectors
     * @param fileNames names of the columns of text in the file that the rows come from; empty if they are not known
     */
    public static LabelColumns of(Database database, Relation<?> rows, List<String> fileNames) {
        LabelColumns columns = new LabelColumns(new ArrayList<>(), new ArrayList<>());
        for (Relation<?> relation : database.getRelations()) {
            if (TypeUtil.EXTERNALID.isAssignableFromType(relation.getDataTypeInformation())) {
                columns.add("id", rows, relation, 0);
            }
        }
        DetectorInput.labels(database.getRelations()).ifPresent(labels -> {
            int parts = parts(rows, labels);
            for (int part = 0; part < parts; part++) {
                columns.add(name(part, parts, fileNames), rows, labels, part);
            }
        });
        return columns;
    }

    private static String name(int part, int parts, List<String> fileNames) {
        if (fileNames.size() == parts) {
            return fileNames.get(part);
        }
        return parts == 1 ? "label" : "label " + (part + 1);
    }

    private void add(String name, Relation<?> rows, Relation<?> labels, int part) {
        List<String> column = new ArrayList<>(rows.size());
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            Object label = labels.get(id);
            if (label instanceof LabelList list) {
                column.add(part < list.size() ? list.get(part) : "");
            } else {
                column.add(RelationClasses.name(label));
            }
        }
        names.add(name);
        texts.add(column);
    }

    /** How many parts the labels have at most. */
    private static int parts(Relation<?> rows, Relation<?> labels) {
        int most = 1;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            if (labels.get(id) instanceof LabelList list) {
                most = Math.max(most, list.size());
            }
        }
        return most;
    }

    /** The texts of a column as classes; empty if there are more different ones than classes can be. */
    public Optional<RowClasses> classes(int column, int most) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        List<String> rows = texts.get(column);
        int[] classes = new int[rows.size()];
        for (int i = 0; i < classes.length; i++) {
            String name = RelationClasses.name(rows.get(i));
            classes[i] = name.isEmpty() ? RowClasses.MISSING : ids.computeIfAbsent(name, n -> ids.size());
            if (ids.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new RowClasses(new ArrayList<>(ids.keySet()), classes));
    }
}
