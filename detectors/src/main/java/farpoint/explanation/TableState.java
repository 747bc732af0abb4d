package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A few rows of a table in a state: their values, attribute by attribute, and their classes. */
public final class TableState {
    private TableState() {}

    /** Writes rows. */
    public static State written(Table table) {
        double[] values = IntStream.range(0, table.columns())
                .mapToObj(table::column)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        State state = new State().put("rows", table.rows()).put("values", values);
        table.classes().ifPresent(classes -> state.putTexts("class-names", classes.names())
                .put("classes", classes.ids()));
        return state;
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param attributes those of the table
     * @param most rows that there can be
     */
    public static Table readFrom(State state, List<Attribute> attributes, int most) {
        int rows = state.integer("rows", 1, most);
        double[] values = state.anyNumbers("values", (long) rows * attributes.size());
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < attributes.size(); j++) {
            table.add(attributes.get(j), Arrays.copyOfRange(values, j * rows, (j + 1) * rows));
        }
        if (state.has("classes")) {
            List<String> names = state.texts("class-names");
            int[] ids = state.integers("classes", RowClasses.MISSING, names.size() - 1, rows);
            table.classes(new RowClasses(names, ids));
        }
        return table.build();
    }
}
