package farpoint.spark.table;

import farpoint.run.InvalidInputException;
import farpoint.spark.rows.CarriedRows;
import farpoint.spark.rows.CellKind;
import farpoint.stream.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** Which columns of a Dataset make a table, and which one says in which order its rows are. */
final class TableColumns {
    /** The types of keys, of which no two values are equal to some and different to others. */
    private static final List<Class<? extends DataType>> KEYS = List.of(
            ByteType.class,
            ShortType.class,
            IntegerType.class,
            LongType.class,
            DecimalType.class,
            DateType.class,
            TimestampType.class,
            TimestampNTZType.class);

    private static final DataType WHOLE = DataTypes.createDecimalType(38, 0);

    private final Optional<Place> key;
    private final List<Place> cells;

    /**
     * A column.
     *
     * @param number its place in the Dataset
     * @param kind what its cells are; empty if they are nothing to calculate with
     */
    record Place(int number, String name, Optional<CellKind> kind) {
        private Column column() {
            return functions.col(numbered(number));
        }
    }

    private TableColumns(Optional<Place> key, List<Place> cells) {
        this.key = key;
        this.cells = cells;
    }

    /**
     * The columns of a Dataset.
     *
     * @throws InvalidInputException if the Dataset lacks one of these, or the key cannot be one
     */
    static TableColumns of(StructType schema, TableSettings settings) {
        Set<String> ignored = settings.ignored();
        List<Place> all = IntStream.range(0, schema.length())
                .mapToObj(c -> new Place(c, schema.fields()[c].name(), CellKind.of(schema.fields()[c].dataType())))
                .toList();
        List<String> names = Arrays.asList(schema.fieldNames());
        Wanted.allBut(ignored).requireIn(names);
        Optional<Place> found = settings.key().map(name -> all.get(keyAmong(schema, names, name)));
        return new TableColumns(
                found,
                all.stream()
                        .filter(place -> !ignored.contains(place.name)
                                && found.filter(place::equals).isEmpty())
                        .toList());
    }

    private static int keyAmong(StructType schema, List<String> names, String key) {
        Wanted.require(names, key, ", which is named as the key");
        int place = names.indexOf(key);
        DataType type = schema.fields()[place].dataType();
        if (!type.equals(DataTypes.StringType) && KEYS.stream().noneMatch(kind -> kind.isInstance(type))) {
            throw new InvalidInputException(
                    "The key '%s' is of type %s. It must be a whole number, a decimal, a string, a date or a timestamp.",
                    key, type.sql());
        }
        return place;
    }

    /** The name of the key, if there is one. */
    Optional<String> key() {
        return key.map(Place::name);
    }

    /** The columns of the table, before any of them is looked at. */
    List<Place> cells() {
        return cells;
    }

    /** Which of {@link #cells} are words. */
    boolean[] areWords() {
        boolean[] areWords = new boolean[cells.size()];
        for (int j = 0; j < areWords.length; j++) {
            areWords[j] = cells.get(j).kind.filter(CellKind::areWords).isPresent();
        }
        return areWords;
    }

    /**
     * Rows of which the first cell is the key, or null, and the others those of {@link #cells}: a double, a string, or null
     * where it is missing or nothing to calculate with; in the order of the key, or as they come. Keys that are strings, as all
     * columns of CSV may be, stand in the order of numbers where they are numbers, behind all others.
     */
    Dataset<Row> of(Dataset<Row> rows) {
        Dataset<Row> numbered = rows.toDF(IntStream.range(0, rows.columns().length)
                .mapToObj(TableColumns::numbered)
                .toArray(String[]::new));
        List<Column> selected = new ArrayList<>();
        Column nothing = functions.lit(null).cast(DataTypes.DoubleType);
        selected.add(key.map(Place::column).orElse(nothing).as("key"));
        for (int j = 0; j < cells.size(); j++) {
            Place place = cells.get(j);
            selected.add(place.kind
                    .map(kind -> kind.plain(place.column()))
                    .orElse(nothing)
                    .as("cell_" + j));
        }
        Dataset<Row> all = numbered.select(selected.toArray(Column[]::new));
        return key.isEmpty() ? all : CarriedRows.of(ordered(all, key.get()));
    }

    private static Dataset<Row> ordered(Dataset<Row> rows, Place key) {
        return key.kind.equals(Optional.of(CellKind.TEXT))
                ? rows.orderBy(functions.col("key").try_cast(WHOLE), functions.col("key"))
                : rows.orderBy("key");
    }

    private static String numbered(int column) {
        return "column_" + column;
    }
}
