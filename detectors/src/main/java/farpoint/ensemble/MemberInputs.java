package farpoint.ensemble;

import farpoint.data.Attribute;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableSource;
import farpoint.detector.OutlierDetector;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How rows are prepared for each member: from the table, as they would be for the member alone. Members that want the same share
 * an input. Without a table, for a matrix that was made of numbers, the columns are the attributes.
 *
 * @param preprocessings one an input; empty where the member takes the rows as the ensemble gets them
 */
record MemberInputs(List<Optional<Preprocessing>> preprocessings) {
    private static final String COLUMN = "Column ";
    private static final String PREPROCESSING = "preprocessing";

    /** The number of inputs. */
    int count() {
        return preprocessings.size();
    }

    private static Table table(DataMatrix rows) {
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

    /** Prepares the ensemble's rows for one input. */
    DataMatrix prepare(int input, DataMatrix rows, ComputeContext context) {
        return preprocessings
                .get(input)
                .map(preprocessing -> preprocessing.transform(table(rows), context))
                .orElse(rows);
    }

    /**
     * Values for the columns of an input as values for the columns of the ensemble, which are the same but for rows without a
     * table: these have an attribute a column, of which the input leaves out constant ones.
     *
     * @param values rows x columns of the input
     */
    double[] toColumns(int input, double[] values, DataMatrix rows) {
        Optional<Preprocessing> preprocessing = preprocessings.get(input);
        return rows.source().isPresent() || preprocessing.isEmpty()
                ? values
                : preprocessing.get().toAttributes(values, table(rows));
    }

    /** Learns the inputs that members ask for from training rows. */
    static final class Fit {
        private final DataMatrix rows;
        private final Wish own;
        private final ComputeContext context;
        private final Map<Wish, Integer> numbers = new HashMap<>();
        private final List<Optional<Preprocessing>> preprocessings = new ArrayList<>();
        private final List<DataMatrix> prepared = new ArrayList<>();

        /**
         * Of training rows.
         *
         * @param own how the rows are scaled, if they come from a table
         */
        Fit(DataMatrix rows, Scaling own, ComputeContext context) {
            this.rows = rows;
            this.own = new Wish(own, MissingUse.IMPUTE);
            this.context = context;
        }

        /** The number of the input that a member wants, which is learnt the first time. */
        int number(OutlierDetector member) {
            return numbers.computeIfAbsent(new Wish(member.scaling(), member.missing()), wish -> {
                preprocessings.add(preprocessing(wish));
                prepared.add(inputs().prepare(preprocessings.size() - 1, rows, context));
                return preprocessings.size() - 1;
            });
        }

        private Optional<Preprocessing> preprocessing(Wish wish) {
            if (rows.source().isEmpty()) {
                return Optional.of(Preprocessing.fit(table(rows), wish.scaling(), wish.missing(), context));
            }
            TableSource source = rows.source().get();
            return wish.equals(own)
                    ? Optional.empty()
                    : Optional.of(
                            source.preprocessing().refit(source.table(), wish.scaling(), wish.missing(), context));
        }

        private record Wish(Scaling scaling, MissingUse missing) {}

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
        for (Optional<Preprocessing> preprocessing : preprocessings) {
            State state = new State();
            preprocessing.ifPresent(p -> {
                State own = new State();
                p.writeTo(own);
                state.put(PREPROCESSING, own);
            });
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
        List<Optional<Preprocessing>> preprocessings = new ArrayList<>();
        for (State state : states) {
            Optional<Preprocessing> read = state.has(PREPROCESSING)
                    ? Optional.of(Preprocessing.readFrom(state.child(PREPROCESSING)))
                    : Optional.empty();
            if (read.filter(p -> p.width() != columns).isPresent()) {
                throw State.damaged("a member's input has another number of columns than the ensemble's");
            }
            preprocessings.add(read);
        }
        return new MemberInputs(List.copyOf(preprocessings));
    }
}
