package farpoint.ensemble;

import farpoint.data.Attribute;
import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableSource;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How rows are prepared for each member: from the table, as they would be for the member alone. Members of the same scaling
 * share an input. Without a table, for a matrix that was made of numbers, the columns are the attributes.
 *
 * @param preprocessings one an input
 */
record MemberInputs(List<Preprocessing> preprocessings) implements Serializable {
    private static final String COLUMN = "Column ";

    /** The table of rows. */
    static Table table(DataMatrix rows) {
        return rows.source().map(TableSource::table).orElseGet(() -> ofNumbers(rows));
    }

    /** The names are no {@link Attribute#numbered} ones, which would match those of any table by their place. */
    private static Table ofNumbers(DataMatrix rows) {
        Table.Builder table = Table.builder(rows.rows());
        for (int j = 0; j < rows.columns(); j++) {
            double[] column = new double[rows.rows()];
            for (int i = 0; i < column.length; i++) {
                column[i] = rows.value(i, j);
            }
            table.add(Attribute.numeric(COLUMN + (j + 1)), column);
        }
        rows.classes().ifPresent(table::classes);
        return table.build();
    }

    /**
     * Prepares rows for one input.
     *
     * @param table the rows, see {@link #table}
     */
    DataMatrix prepare(int input, Table table, ComputeContext context) {
        return preprocessings.get(input).transform(table, context);
    }

    /**
     * Adds up the columns of each attribute.
     *
     * @param values rows x columns of an input
     * @param table the rows
     * @return rows x columns of the table
     */
    double[] toAttributes(int input, double[] values, Table table) {
        return preprocessings.get(input).toAttributes(values, table);
    }

    /** Learns the inputs that members ask for from training rows. */
    static final class Fit {
        private final DataMatrix rows;
        private final Table table;
        private final ComputeContext context;
        private final Map<Scaling, Integer> numbers = new EnumMap<>(Scaling.class);
        private final List<Preprocessing> preprocessings = new ArrayList<>();
        private final List<DataMatrix> prepared = new ArrayList<>();

        Fit(DataMatrix rows, ComputeContext context) {
            this.rows = rows;
            this.table = table(rows);
            this.context = context;
        }

        /** The number of the input of a scaling, which is learnt the first time. */
        int number(Scaling scaling) {
            return numbers.computeIfAbsent(scaling, s -> {
                Preprocessing preprocessing = rows.source()
                        .map(source -> source.preprocessing().refit(table, s, context))
                        .orElseGet(() -> Preprocessing.fit(table, s, context));
                preprocessings.add(preprocessing);
                prepared.add(preprocessing.transform(table, context));
                return preprocessings.size() - 1;
            });
        }

        /** The training rows as an input has them. */
        DataMatrix rows(int input) {
            return prepared.get(input);
        }

        /** The inputs that were asked for. */
        MemberInputs inputs() {
            return new MemberInputs(List.copyOf(preprocessings));
        }
    }

    /** What {@link #readFrom} needs. */
    List<State> written() {
        List<State> states = new ArrayList<>();
        for (Preprocessing preprocessing : preprocessings) {
            State state = new State();
            preprocessing.writeTo(state);
            states.add(state);
        }
        return states;
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param columns the number of columns that each input must have
     */
    static MemberInputs readFrom(List<State> states, int columns) {
        List<Preprocessing> preprocessings =
                states.stream().map(Preprocessing::readFrom).toList();
        if (preprocessings.stream().anyMatch(p -> p.width() != columns)) {
            throw State.damaged("a member's input has another number of columns than the ensemble's");
        }
        return new MemberInputs(preprocessings);
    }
}
