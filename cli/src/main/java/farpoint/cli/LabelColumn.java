package farpoint.cli;

import farpoint.data.RowClasses;
import farpoint.stream.WholeTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes by a column of a file that detectors do not look at, as it was read. */
final class LabelColumn {
    /** A column of more different values has no two kinds of rows. */
    private static final int MOST_CLASSES = 20;

    private static final Set<String> NO_CLASS = Set.of("", "?", "NA", "NaN", "null");

    private LabelColumn() {}

    /** The classes of the rows, in the order in which they appear; none at all if there are too many, or no such column. */
    static RowClasses classes(WholeTable data, String name) {
        int column = data.fields().indexOf(name);
        Map<String, Integer> ids = new LinkedHashMap<>();
        int[] classes = new int[data.table().rows()];
        for (int i = 0; i < classes.length; i++) {
            String text = column < 0 ? "" : data.row(i).get(column).trim();
            classes[i] = NO_CLASS.contains(text) ? RowClasses.MISSING : ids.computeIfAbsent(text, n -> ids.size());
            if (ids.size() > MOST_CLASSES) {
                return new RowClasses(List.of(), new int[0]);
            }
        }
        return new RowClasses(List.copyOf(ids.keySet()), classes);
    }
}
