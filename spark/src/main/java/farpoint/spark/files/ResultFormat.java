package farpoint.spark.files;

import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.StructField;

/**
 * How results are written.
 *
 * @param format one of Spark's
 * @param options Spark's for reading and writing
 */
public record ResultFormat(String format, Map<String, String> options) {
    /** The format. */
    public static final Parameter<String> FORMAT = Parameter.ofName(
            "out-format",
            "Format of the results: parquet, csv, json, orc or another one that Spark writes to files. Empty for what the ending"
                    + " of their folder's name says, or that of the data.");

    /** Else Spark writes times to text without their microseconds; the offset has seconds where a place kept its own time. */
    private static final Map<String, String> EXACT_TIMES = Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss[.SSSSSS][XXXXX]",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss[.SSSSSS]");

    private static final String QUOTE = "`";
    private static final String PARQUET_DICTIONARY = "parquet.enable.dictionary#";

    /**
     * The format for a folder.
     *
     * @param said a value of {@link #FORMAT}
     * @param name of the folder
     * @param data which decides if nothing else does; CSV is written as it is read, with the separator that the name of the folder means
     */
    public static ResultFormat of(String said, String name, DataSource data) {
        String format = said.isBlank() ? DataFormats.ofName(name).orElse(data.format()) : said.trim();
        boolean isCsv = format.equalsIgnoreCase(DataFormats.CSV);
        return new ResultFormat(format, isCsv ? data.csv().named(name).writing(mayHoldLines(data)) : Map.of());
    }

    /**
     * The same for rows in which the values of some columns hardly repeat. Parquet looks for repeated ones in each column until it
     * gives up, which takes a tenth of the time that scoring does.
     */
    public ResultFormat withContinuous(List<String> columns) {
        if (!format.equalsIgnoreCase(DataFormats.PARQUET)) {
            return this;
        }
        Map<String, String> all = new HashMap<>(options);
        columns.forEach(column -> all.put(PARQUET_DICTIONARY + column, "false"));
        return new ResultFormat(format, all);
    }

    private static boolean mayHoldLines(DataSource data) {
        return !data.isCsv() || data.csv().multiline();
    }

    /**
     * Writes rows aside. CSV, which has neither lists nor maps, gets them as JSON.
     *
     * @throws InvalidInputException if the format cannot hold the name of a column
     */
    public void write(Dataset<Row> rows, ResultFolder folder) {
        if (format.equalsIgnoreCase("orc")) {
            Arrays.stream(rows.schema().fields()).forEach(ResultFormat::requireWhole);
        }
        plain(rows)
                .write()
                .format(format)
                .options(options)
                .options(isText() ? EXACT_TIMES : Map.of())
                .save(folder.aside().toString());
    }

    /** The rows that {@link #write} has written aside. */
    public Dataset<Row> written(Dataset<Row> rows, ResultFolder folder) {
        return rows.sparkSession()
                .read()
                .format(format)
                .options(options)
                .schema(plain(rows).schema())
                .load(HadoopFiles.literal(folder.aside()));
    }

    /** Spark writes to ORC what stands before a backtick only. */
    private static void requireWhole(StructField field) {
        if (field.name().contains(QUOTE) || field.dataType().catalogString().contains(QUOTE)) {
            throw new InvalidInputException(
                    "The column '%s' has a backtick in its name, which Spark cannot write to ORC: name another format by --%s.",
                    field.name(), FORMAT.name());
        }
    }

    private boolean isText() {
        return format.equalsIgnoreCase(DataFormats.CSV) || format.equalsIgnoreCase(DataFormats.JSON);
    }

    private Dataset<Row> plain(Dataset<Row> rows) {
        return format.equalsIgnoreCase(DataFormats.CSV)
                ? rows.select(Arrays.stream(rows.schema().fields())
                        .map(ResultFormat::text)
                        .toArray(Column[]::new))
                : rows;
    }

    private static Column text(StructField field) {
        Column column = functions.col(QUOTE + field.name().replace(QUOTE, QUOTE + QUOTE) + QUOTE);
        return field.dataType() instanceof AtomicType
                ? column
                : functions.to_json(column, EXACT_TIMES).as(field.name());
    }
}
