package farpoint.data;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Turns tables into matrices, as learnt from the training table: missing values become what the other values of their
 * row let expect or, where these say little or the detector wants none of it ({@link MissingUse}), the training median or the
 * most frequent category; nominal attributes
 * become one indicator column a category, divided by sqrt(2) so that two different categories lie at distance 1,
 * numeric columns are scaled, and columns that are constant in training are dropped (one is kept if all are). Text
 * and identifiers are left out; see {@link LeftOut} for what they are.
 */
public final class Preprocessing {
    private static final String STAND_INS = "stand-ins";
    static final String TASK = "Preparing";
    private static final int ROWS_A_CHUNK = 2048;

    private final List<Attribute> attributes;

    private final List<AttributeEncoder> encoders;

    private final Imputation imputation;
    private final int width;
    private final List<ColumnGroup> groups;

    private Preprocessing(List<Attribute> attributes, List<AttributeEncoder> encoders, Imputation imputation) {
        this.attributes = attributes;
        this.encoders = encoders;
        this.imputation = imputation;
        this.width = encoders.stream().mapToInt(AttributeEncoder::width).sum();
        this.groups = groups(attributes, encoders);
    }

    /** Learns from a training table, for a detector that imputes. */
    public static Preprocessing fit(Table training, Scaling scaling, ComputeContext context) {
        return fit(training, scaling, MissingUse.IMPUTE, context);
    }

    /**
     * Learns from a training table.
     *
     * @param missing whether to learn what stands in for missing values
     * @param context threads, progress and cancel check
     * @throws InvalidInputException if the table has no rows, no columns or none but text and identifiers, or if a column has
     *     no value at all
     */
    public static Preprocessing fit(Table training, Scaling scaling, MissingUse missing, ComputeContext context) {
        return fit(training, scaling, missing, context, j -> EncoderFit.leftOut(training, j));
    }

    /**
     * Learns anew from some of the rows that this has learnt from: the same attributes are left out, whatever these rows alone
     * would say.
     *
     * @param missing whether to learn what stands in for missing values
     * @param context threads, progress and cancel check
     * @throws InvalidInputException as {@link #fit}
     */
    public Preprocessing refit(Table some, Scaling scaling, MissingUse missing, ComputeContext context) {
        return fit(
                some,
                scaling,
                missing,
                context,
                j -> encoders.get(j) instanceof Unused unused ? Optional.of(unused.reason()) : Optional.empty());
    }

    private static Preprocessing fit(
            Table training,
            Scaling scaling,
            MissingUse missing,
            ComputeContext context,
            IntFunction<Optional<LeftOut.Reason>> leftOut) {
        requireCells(training.rows(), training.columns());
        Preprocessing all = joined(training.attributes(), EncoderFit.of(training, scaling, context, leftOut));
        return all.completed(missing, training.rows(), training::select, context);
    }

    /**
     * Learns from a training table that lies elsewhere, the same as from one here.
     *
     * @param missing whether to learn what stands in for missing values
     * @param context threads, progress and cancel check
     * @throws InvalidInputException as {@link #fit(Table, Scaling, MissingUse, ComputeContext)}
     */
    public static Preprocessing fit(
            BlockedTable training, Scaling scaling, MissingUse missing, ComputeContext context) {
        List<Attribute> attributes = training.attributes();
        requireCells(training.rows(), attributes.size());
        Preprocessing all =
                joined(attributes, EncoderTask.read(training.columns(new EncoderTask(scaling)), attributes));
        return all.completed(missing, training.rows(), training::select, context);
    }

    private static void requireCells(int rows, int columns) {
        if (columns == 0) {
            throw new InvalidInputException("There are no attributes to work on: the data has none besides the class.");
        }
        if (rows == 0) {
            throw new InvalidInputException("There are no training rows.");
        }
    }

    /** Attributes that are left out are text from now on. */
    private static Preprocessing joined(List<Attribute> training, AttributeEncoder[] learnt) {
        List<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < learnt.length; j++) {
            Attribute attribute = training.get(j);
            attributes.add(learnt[j].isLeftOut() ? Attribute.text(attribute.name()) : attribute);
        }
        return new Preprocessing(List.copyOf(attributes), List.of(learnt), Imputation.NONE);
    }

    /** The same with what stands in for missing values learnt from training rows, or with one attribute if it has none. */
    private Preprocessing completed(
            MissingUse missing, int rows, Function<int[], Table> training, ComputeContext context) {
        if (width == 0) {
            return keepingOne();
        }
        if (missing != MissingUse.IMPUTE) {
            return this;
        }
        DataMatrix sample = transform(training.apply(Imputation.sample(rows, width)), context);
        return new Preprocessing(attributes, encoders, Imputation.fit(sample, context));
    }

    /** The same with the first of its constant attributes kept. */
    private Preprocessing keepingOne() {
        int first = 0;
        while (first < encoders.size() && encoders.get(first).isLeftOut()) {
            first++;
        }
        if (first == encoders.size()) {
            throw LeftOut.nothingElse(leftOut());
        }
        List<AttributeEncoder> kept = new ArrayList<>(encoders);
        kept.set(first, kept.get(first).keptThoughConstant());
        return new Preprocessing(attributes, List.copyOf(kept), Imputation.NONE);
    }

    /**
     * Prepares a table's rows. Attributes are found by name, in any order, and others are passed over; where the training
     * table or this one has no names, {@link Attribute#numbered}, they are found by their places. Attributes that are left
     * out need not be there.
     *
     * @param context threads, progress and cancel check
     * @return rows x {@link #width}, finite, with the table's classes, word of where values were missing, and the table
     * @throws InvalidInputException if an attribute of the training table is missing or has another type
     */
    public DataMatrix transform(Table table, ComputeContext context) {
        int[] columns = columnsOf(table);
        if ((long) table.rows() * width > Integer.MAX_VALUE - 8) {
            throw new InvalidInputException(
                    "%d rows x %d columns are too many values for one matrix; at most %d rows fit.",
                    table.rows(), width, (Integer.MAX_VALUE - 8) / width);
        }
        double[] values = new double[table.rows() * width];
        // Rows that lie beside each other are written at a time, all of their columns.
        context.withProgress(Progress.NONE)
                .forEachChunk(
                        TASK,
                        table.rows(),
                        ROWS_A_CHUNK,
                        (chunk, from, to) -> encode(table, columns, values, from, to));
        BitSet standIns = new BitSet();
        int offset = 0;
        for (int j = 0; j < columns.length; j++) {
            int end = offset + encoders.get(j).width();
            // An attribute without columns, such as text, has no place in the table either.
            for (int i = 0; i < table.rows() && end > offset; i++) {
                if (Double.isNaN(table.value(i, columns[j]))) {
                    standIns.set(i * width + offset, i * width + end);
                }
            }
            offset = end;
        }
        imputation.fill(values, standIns, context);
        DataMatrix matrix = DataMatrix.of(table.rows(), width, values)
                .withGroups(groups)
                .withStandIns(standIns)
                .withSource(new TableSource(this, () -> table));
        return table.classes().map(matrix::withClasses).orElse(matrix);
    }

    private void encode(Table table, int[] columns, double[] values, int from, int to) {
        int offset = 0;
        for (int j = 0; j < columns.length; j++) {
            encoders.get(j).encode(table, columns[j], values, offset, width, from, to);
            offset += encoders.get(j).width();
        }
    }

    private static List<ColumnGroup> groups(List<Attribute> attributes, List<AttributeEncoder> encoders) {
        List<ColumnGroup> groups = new ArrayList<>();
        int from = 0;
        for (int j = 0; j < attributes.size(); j++) {
            AttributeEncoder encoder = encoders.get(j);
            int to = from + encoder.width();
            if (!encoder.isLeftOut()) {
                groups.add(new ColumnGroup(attributes.get(j).name(), encoder.categories(), from, to));
            }
            from = to;
        }
        return List.copyOf(groups);
    }

    /** Writes what {@link #readFrom} needs. */
    public void writeTo(State state) {
        List<State> columns = new ArrayList<>();
        for (int j = 0; j < attributes.size(); j++) {
            Attribute attribute = attributes.get(j);
            State column = new State().put("name", attribute.name()).put("type", attribute.kind());
            if (attribute.isNominal()) {
                column.putTexts("categories", attribute.categories());
            }
            encoders.get(j).writeTo(column);
            columns.add(column);
        }
        state.put("attributes", columns);
        if (!imputation.expectations().isEmpty()) {
            State standIns = new State();
            imputation.writeTo(standIns);
            state.put(STAND_INS, standIns);
        }
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws InvalidInputException if it does not fit together
     */
    public static Preprocessing readFrom(State state) {
        List<Attribute> attributes = new ArrayList<>();
        List<AttributeEncoder> encoders = new ArrayList<>();
        for (State column : state.children("attributes")) {
            Attribute.Kind kind = column.choice("type", Attribute.Kind.class);
            List<String> categories = kind == Attribute.Kind.NOMINAL ? column.texts("categories") : List.of();
            Attribute attribute = new Attribute(column.text("name"), categories, kind);
            attributes.add(attribute);
            encoders.add(AttributeEncoder.readFrom(attribute, column));
        }
        Preprocessing preprocessing =
                new Preprocessing(List.copyOf(attributes), List.copyOf(encoders), Imputation.NONE);
        if (preprocessing.width < 1) {
            throw State.damaged("there are no columns");
        }
        if (!state.has(STAND_INS)) {
            return preprocessing;
        }
        Imputation imputation = Imputation.readFrom(state.child(STAND_INS), preprocessing.groups);
        return new Preprocessing(preprocessing.attributes, preprocessing.encoders, imputation);
    }

    /** Number of columns of the matrices, at least 1. */
    public int width() {
        return width;
    }

    /** The training table's attributes; those that are left out are text here, whatever they were. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The attributes that are left out of the arithmetic, since they are text or identifiers. */
    public List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>();
        for (int j = 0; j < attributes.size(); j++) {
            if (encoders.get(j) instanceof Unused unused) {
                all.add(new LeftOut(attributes.get(j).name(), unused.reason()));
            }
        }
        return all;
    }

    /** Names of the attributes that were constant in training and are not used. */
    public List<String> droppedAttributes() {
        List<String> dropped = new ArrayList<>();
        for (int j = 0; j < attributes.size(); j++) {
            if (encoders.get(j).width() == 0 && !encoders.get(j).isLeftOut()) {
                dropped.add(attributes.get(j).name());
            }
        }
        return dropped;
    }

    /** One sentence for the user about {@link #foreignAttributes}; empty if there are none. */
    public static Optional<String> foreignWarning(List<String> foreign) {
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of("All values of " + String.join(", ", foreign)
                        + " lie far from those that the model was trained with; are these the same attributes?");
    }

    /**
     * Names of the attributes that have no value near those of training in a table, in ten rows or more. They may be other
     * attributes of the same names or, where there are no names, places.
     *
     * @param table a table that {@link #transform} takes
     */
    public List<String> foreignAttributes(Table table) {
        int[] columns = columnsOf(table);
        return IntStream.range(0, columns.length)
                .filter(j -> encoders.get(j).isForeign(table, columns[j]))
                .mapToObj(j -> attributes.get(j).name())
                .toList();
    }

    /**
     * Adds up the columns of each attribute.
     *
     * @param values rows x {@link #width}, row-major, of the prepared rows of the table
     * @param table a table that {@link #transform} takes
     * @return rows x columns of the table, row-major; 0 for attributes that are not used
     */
    public double[] toAttributes(double[] values, Table table) {
        int[] columns = columnsOf(table);
        double[] sums = new double[Math.multiplyExact(table.rows(), table.columns())];
        for (int i = 0; i < table.rows(); i++) {
            int column = i * width;
            for (int j = 0; j < columns.length; j++) {
                for (int c = 0; c < encoders.get(j).width(); c++) {
                    sums[i * table.columns() + columns[j]] += values[column++];
                }
            }
        }
        return sums;
    }

    /**
     * The attributes of training in the order of training, as a table's rows have them, so that rows of several tables can be
     * mixed: a category is the same number in all, and those that training did not have follow after the others.
     *
     * @param table a table that {@link #transform} takes
     * @return its rows with {@link #attributes}, without values where an attribute is left out, and its classes
     */
    public Table aligned(Table table) {
        int[] columns = columnsOf(table);
        Table.Builder aligned = Table.builder(table.rows());
        for (int j = 0; j < columns.length; j++) {
            Attribute attribute = attributes.get(j);
            if (attribute.isText()) {
                aligned.addText(attribute.name());
            } else if (attribute.isNominal()) {
                addAligned(aligned, attribute, table.attribute(columns[j]).categories(), table.column(columns[j]));
            } else {
                aligned.add(attribute, table.shared(columns[j]));
            }
        }
        table.classes().ifPresent(aligned::classes);
        return aligned.build();
    }

    private static void addAligned(Table.Builder aligned, Attribute trained, List<String> here, double[] values) {
        List<String> all = new ArrayList<>(trained.categories());
        here.stream().filter(category -> !all.contains(category)).forEach(all::add);
        double[] numbers = here.stream().mapToDouble(all::indexOf).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? Double.NaN : numbers[(int) values[i]];
        }
        aligned.add(Attribute.nominal(trained.name(), all), values);
    }

    /** Whether an attribute, by its place in {@link #attributes}, has columns in the matrices: it is not left out nor dropped. */
    public boolean isUsed(int attribute) {
        return encoders.get(attribute).width() > 0;
    }

    /**
     * The column of each attribute of training in a table, {@link AttributeMatch#NOWHERE} for one that is not looked for.
     *
     * @param table a table that {@link #transform} takes
     */
    public int[] places(Table table) {
        return columnsOf(table);
    }

    private int[] columnsOf(Table table) {
        return AttributeMatch.columns(attributes, table.attributes());
    }
}
