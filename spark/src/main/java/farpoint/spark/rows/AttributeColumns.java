package farpoint.spark.rows;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a Dataset that hold the attributes of a model. */
public final class AttributeColumns {
    private final StructType schema;
    private final int[] places;

    private AttributeColumns(StructType schema, int[] places) {
        this.schema = schema;
        this.places = places;
    }

    /**
     * Finds the columns by name, as {@link AttributeMatch} does; no job runs.
     *
     * @param trained the model's attributes; those that are left out need not be there
     * @throws InvalidInputException if one is missing, or its column is of a type that it cannot have
     */
    public static AttributeColumns of(StructType schema, List<Attribute> trained) {
        int[] places = AttributeMatch.columnsOfNames(
                trained, Arrays.stream(schema.fields()).map(StructField::name).toList());
        for (int j = 0; j < places.length; j++) {
            if (places[j] != AttributeMatch.NOWHERE) {
                requireFits(schema.fields()[places[j]], trained.get(j));
            }
        }
        return new AttributeColumns(schema, places);
    }

    private static void requireFits(StructField field, Attribute trained) {
        CellKind kind = CellKind.of(field.dataType())
                .orElseThrow(() -> new InvalidInputException(
                        "Attribute '%s' is of type %s in the data. It must be a number, a boolean, a string, a date or a"
                                + " timestamp.",
                        field.name(), field.dataType().sql()));
        if (trained.isNominal() ? !kind.areWords() : !kind.areNumbers()) {
            throw new InvalidInputException(
                    "Attribute '%s' is of type %s in the data, the model was trained with it as %s: cast it to %s.",
                    field.name(), field.dataType().sql(), trained.kind(), trained.isNominal() ? "STRING" : "a number");
        }
    }

    /**
     * For each attribute the place of its cell in {@link #prepared}, {@link AttributeMatch#NOWHERE} if it is not looked for.
     *
     * @param kept the columns that are kept before the cells
     */
    public int[] cells(int... kept) {
        int[] cells = new int[places.length];
        int next = kept.length;
        for (int j = 0; j < places.length; j++) {
            int own = amongKept(j, kept);
            boolean needsCell = places[j] != AttributeMatch.NOWHERE && own == AttributeMatch.NOWHERE;
            cells[j] = needsCell ? next++ : own;
        }
        return cells;
    }

    /** Where among the kept columns an attribute's cell can be read as it is: each further one costs time to pass on. */
    private int amongKept(int attribute, int... kept) {
        int place = places[attribute];
        if (place != AttributeMatch.NOWHERE && CellKind.isPlain(schema.fields()[place].dataType())) {
            for (int k = 0; k < kept.length; k++) {
                if (kept[k] == place) {
                    return k;
                }
            }
        }
        return AttributeMatch.NOWHERE;
    }

    /** All columns of the Dataset, by their places. */
    public int[] all() {
        return IntStream.range(0, schema.length()).toArray();
    }

    /**
     * Some columns of the Dataset, with names by place, so that none is there twice, and behind them those of the attributes'
     * cells that cannot be read in these, as {@link CellKind#plain} makes them.
     *
     * @param rows the Dataset, which may have further columns behind its own
     * @param kept the columns, by their places
     */
    public Dataset<Row> prepared(Dataset<Row> rows, int... kept) {
        String[] names =
                IntStream.range(0, rows.columns().length).mapToObj(this::name).toArray(String[]::new);
        Stream<Column> first = IntStream.of(kept).mapToObj(c -> functions.col(name(c)));
        return CarriedRows.of(
                rows.toDF(names).select(Stream.concat(first, cellColumns(kept)).toArray(Column[]::new)));
    }

    private Stream<Column> cellColumns(int... kept) {
        int[] cells = cells(kept);
        return IntStream.range(0, places.length)
                .filter(j -> cells[j] >= kept.length)
                .mapToObj(j -> CellKind.of(schema.fields()[places[j]].dataType())
                        .orElseThrow()
                        .plain(functions.col(name(places[j])))
                        .as("cell_" + j));
    }

    /** The Dataset's columns, with the names that they have in {@link #prepared}. */
    public List<StructField> numberedFields() {
        return IntStream.range(0, schema.length())
                .mapToObj(c -> new StructField(
                        name(c),
                        schema.fields()[c].dataType(),
                        schema.fields()[c].nullable(),
                        schema.fields()[c].metadata()))
                .toList();
    }

    /**
     * The Dataset's columns under their own names.
     *
     * @param carried rows that begin with them as {@link #numberedFields}
     */
    public List<Column> named(Dataset<Row> carried) {
        StructField[] found = carried.schema().fields();
        return IntStream.range(0, schema.length())
                .mapToObj(
                        c -> typed(c, found[c].dataType()).as(schema.fields()[c].name(), schema.fields()[c].metadata()))
                .toList();
    }

    /** Rows of strings forget by which collation these are compared. */
    private Column typed(int column, DataType found) {
        DataType own = schema.fields()[column].dataType();
        Column carried = functions.col(name(column));
        return found.equals(own) ? carried : carried.cast(own);
    }

    private String name(int column) {
        return "column_" + column;
    }
}
