package farpoint.study;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Rows of tables of which is known whether they are outliers. */
public final class LabelledRows {
    /** The classes of all tables here, normal rows first. */
    public static final List<String> CLASSES = List.of("normal", "outlier");

    /** The class of outliers, as an index into {@link #CLASSES}. */
    public static final int OUTLIER = 1;

    private LabelledRows() {}

    /** Which rows of a table with {@link #CLASSES} are outliers. */
    public static boolean[] outliers(Table table) {
        int[] ids = table.classes().orElseThrow().ids();
        boolean[] outliers = new boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            outliers[i] = ids[i] == OUTLIER;
        }
        return outliers;
    }

    /** The numbers of the outliers, or of all other rows, in random order. */
    public static List<Integer> shuffled(boolean[] outliers, boolean which, int seed) {
        int[] rows = IntStream.range(0, outliers.length)
                .filter(i -> outliers[i] == which)
                .toArray();
        RandomStream.of(seed, which ? "outliers" : "normals", 0).shuffle(rows, rows.length);
        List<Integer> list = new ArrayList<>();
        Arrays.stream(rows).forEach(list::add);
        return list;
    }

    /** The given rows, with the classes that {@code classes} gives for their numbers. */
    public static Table select(Table table, List<Integer> rows, IntUnaryOperator classes) {
        Table.Builder selected = Table.builder(rows.size());
        for (int j = 0; j < table.columns(); j++) {
            double[] all = table.column(j);
            selected.add(
                    table.attribute(j), rows.stream().mapToDouble(i -> all[i]).toArray());
        }
        RowClasses given = table.classes().orElseThrow();
        int[] ids = rows.stream().mapToInt(classes::applyAsInt).toArray();
        return selected.classes(new RowClasses(given.names(), ids)).build();
    }
}
