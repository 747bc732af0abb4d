package farpoint.spark.files;

import farpoint.data.Attribute;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.List;
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
        String format = said.isEmpty() ? DataFormats.of(name, hadoop.system(path), found) : said;
        return new DataSource(name, format, CsvSettings.of(values), found);
    }

    /** Whether the data is CSV, all of whose columns are text. */
    public boolean isCsv() {
        return format.equalsIgnoreCase(DataFormats.CSV);
    }

    /**
     * Makes a Dataset of it. CSV has columns of strings, as they stand there; CSV and JSON have the column {@link #LINE} besides.
     *
     * @param strict whether lines that are no rows fail the job that reads them; there is no column for them then
     * @throws InvalidInputException if there are no columns
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
        requireUsable(plain.columns());
        Dataset<Row> read = hasLines && !strict ? withLines(reader, plain.schema()) : plain;
        return isCsv() && !csv.hasHeader() ? read.select(numbered(read.columns())) : read;
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

    private Dataset<Row> withLines(DataFrameReader reader, StructType schema) {
        return reader.option(CORRUPT_OPTION, LINE)
                .option("mode", "PERMISSIVE")
                .schema(schema.add(LINE, DataTypes.StringType))
                .load(paths());
    }

    private static Column[] numbered(String[] names) {
        return IntStream.range(0, names.length)
                .mapToObj(j -> functions
                        .col(names[j])
                        .as(names[j].equals(LINE) ? LINE : Attribute.numbered(j).name()))
                .toArray(Column[]::new);
    }

    private String[] paths() {
        return files.stream().map(file -> HadoopFiles.literal(file.getPath())).toArray(String[]::new);
    }
}
