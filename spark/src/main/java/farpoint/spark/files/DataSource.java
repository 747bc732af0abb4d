package farpoint.spark.files;

import farpoint.data.Attribute;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.Arrays;
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
        boolean hasLines = isCsv() || format.equalsIgnoreCase(DataFormats.JSON);
        if (hasLines) {
            reader.option(CORRUPT_OPTION, LINE).option("mode", strict ? "FAILFAST" : "PERMISSIVE");
        }
        Dataset<Row> read = isCsv() ? csv(reader, strict) : reader.load(paths());
        if (read.columns().length == 0) {
            throw new InvalidInputException("The data in '%s' has no columns.", name);
        }
        return read;
    }

    private Dataset<Row> csv(DataFrameReader reader, boolean strict) {
        csv.reading().forEach(reader::option);
        Dataset<Row> plain = reader.load(paths());
        if (Arrays.asList(plain.columns()).contains(LINE)) {
            throw new InvalidInputException(
                    "The data has a column '%s', the name of the one for lines that are no rows: give it another name.",
                    LINE);
        }
        Dataset<Row> read = strict || plain.columns().length == 0
                ? plain
                : reader.schema(plain.schema().add(LINE, DataTypes.StringType)).load(paths());
        return csv.hasHeader() ? read : read.select(numbered(read.columns()));
    }

    private static Column[] numbered(String[] names) {
        return IntStream.range(0, names.length)
                .mapToObj(j -> functions
                        .col(names[j])
                        .as(names[j].equals(LINE) ? LINE : Attribute.numbered(j).name()))
                .toArray(Column[]::new);
    }

    private String[] paths() {
        return files.stream().map(file -> file.getPath().toString()).toArray(String[]::new);
    }
}
