package farpoint.spark.files;

import farpoint.data.Attribute;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Data that a user names.
 *
 * @param name as the user has it
 * @param format one of Spark's
 * @param csv what was said of CSV
 * @param files what the name has found, one at least
 */
public record DataSource(String name, String format, CsvSettings csv, List<FileStatus> files) {
    /** The column with the text of lines that are no rows, which only CSV and JSON have. */
    public static final String LINE = "outlier_line";

    private static final String NO_ROW =
            "The line is no row: it has more or fewer fields than the others, or is not as the format says.";
    private static final String OPEN =
            "The line is no row: a quote in it is not closed. If fields may hold line breaks, say --"
                    + CsvSettings.MULTILINE.name() + ".";
    private static final String CORRUPT_OPTION = "columnNameOfCorruptRecord";

    /**
     * Looks for data.
     *
     * @param name a file or a folder, or several by wildcards
     * @param values a value for each of {@link DataSettings#PARAMETERS}, and maybe others
     * @throws InvalidInputException if there is none, or its format cannot be told
     */
    public static DataSource find(HadoopFiles hadoop, String name, ParameterValues values) throws IOException {
        Path path = hadoop.path(name);
        List<FileStatus> found = hadoop.required(path);
        String said = values.get(DataSettings.FORMAT).trim();
        boolean decides = said.isEmpty() || said.equalsIgnoreCase(DataFormats.CSV);
        Set<String> endings = decides ? DataFormats.endings(hadoop.system(path), found) : Set.of();
        String format = said.isEmpty() ? DataFormats.of(name, endings) : said;
        return new DataSource(name, format, CsvSettings.of(values, endings), found);
    }

    /** Whether the data is CSV, all of whose columns are text. */
    public boolean isCsv() {
        return format.equalsIgnoreCase(DataFormats.CSV);
    }

    /**
     * Makes a Dataset of it. CSV has columns of strings, as they stand there, and their names without blanks around them; CSV
     * and JSON have the column {@link #LINE} besides.
     *
     * @param strict whether lines that are no rows fail the job that reads them; there is no column for them then
     * @throws InvalidInputException if there are no columns, or CSV has one twice, or all in one, or one has the name {@link #LINE}
     */
    public Dataset<Row> read(SparkSession session, boolean strict) {
        DataFrameReader reader = session.read().format(format);
        if (isCsv()) {
            csv.reading().forEach(reader::option);
        }
        boolean hasLines = isCsv() || format.equalsIgnoreCase(DataFormats.JSON);
        if (hasLines) {
            // Of JSON without columns yet, lines that are no rows would make one.
            reader.option("mode", strict ? "FAILFAST" : "DROPMALFORMED");
        }
        Dataset<Row> plain = reader.load(paths());
        String[] names = isCsv() ? csvNames(session, plain.columns()) : plain.columns();
        requireUsable(names);
        Dataset<Row> read = hasLines && !strict ? withLines(reader, plain.schema()) : plain;
        return renamed(read, plain.columns(), names);
    }

    /** Why a line that is in the column {@link #LINE} is no row. */
    public Column whyNoRow() {
        Column line = functions.col(LINE);
        Column quotes = functions.regexp_count(line, functions.lit("\""));
        Column isOpen = isCsv() && !csv.multiline() ? quotes.mod(2).equalTo(1) : functions.lit(false);
        return functions.when(isOpen, OPEN).otherwise(NO_ROW);
    }

    private void requireUsable(String... columns) {
        if (columns.length == 0) {
            throw new InvalidInputException("The data in '%s' has no columns.", name);
        }
        for (String column : columns) {
            if (column.equalsIgnoreCase(LINE)) {
                throw new InvalidInputException(
                        "The data has a column '%s', the name of the one for lines that are no rows: give it another name.",
                        column);
            }
        }
    }

    private String[] csvNames(SparkSession session, String... columns) {
        csv.requireSeparated(columns);
        return csv.hasHeader()
                ? CsvNames.of(columns, () -> session.read()
                        .options(csv.reading())
                        .option("header", false)
                        // Else there are columns from the names of folders besides.
                        .option("recursiveFileLookup", true)
                        .csv(paths())
                        .head())
                : IntStream.range(0, columns.length)
                        .mapToObj(j -> Attribute.numbered(j).name())
                        .toArray(String[]::new);
    }

    /** Spark puts columns that it reads from the names of folders behind all others, also behind that for lines. */
    private static Dataset<Row> renamed(Dataset<Row> read, String[] columns, String... names) {
        List<String> known = Arrays.asList(columns);
        return read.toDF(Arrays.stream(read.columns())
                .map(column -> known.contains(column) ? names[known.indexOf(column)] : column)
                .toArray(String[]::new));
    }

    private Dataset<Row> withLines(DataFrameReader reader, StructType schema) {
        return reader.option(CORRUPT_OPTION, LINE)
                .option("mode", "PERMISSIVE")
                .schema(schema.add(LINE, DataTypes.StringType))
                .load(paths());
    }

    private String[] paths() {
        return files.stream().map(file -> HadoopFiles.literal(file.getPath())).toArray(String[]::new);
    }
}
