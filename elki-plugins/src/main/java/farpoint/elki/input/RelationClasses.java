package farpoint.elki.input;

import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import farpoint.data.RowClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns ELKI's labels into classes of rows. A row without a label, or with the label "?", has no class. */
final class RelationClasses {
    private RelationClasses() {}

    /** All classes, in the order of their first rows. */
    static RowClasses of(Relation<?> rows, Relation<?> labels) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        int[] classes = new int[rows.size()];
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            String name = name(labels.get(id));
            classes[row++] = name.isEmpty() ? RowClasses.MISSING : ids.computeIfAbsent(name, n -> ids.size());
        }
        return new RowClasses(new ArrayList<>(ids.keySet()), classes);
    }

    /** The text of a label; empty for none. */
    static String name(Object label) {
        String name = label == null ? "" : label.toString().trim();
        return name.equals("?") ? "" : name;
    }
}
