package farpoint.spark.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what was there. */
class ResultFormatTest {
    private static final String ZONE = "spark.sql.session.timeZone";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "JSON", "parquet", "orc"})
    void timesKeepTheirMicroseconds(String name) throws IOException {
        // Where clocks were 53 minutes and 28 seconds before Greenwich's until 1893.
        LocalSpark.session().conf().set(ZONE, "Europe/Berlin");
        try {
            requireTimesStay(name);
        } finally {
            LocalSpark.session().conf().set(ZONE, "UTC");
        }
    }

    private void requireTimesStay(String name) throws IOException {
        Dataset<Row> rows = LocalSpark.session()
                .range(4)
                .selectExpr(
                        "id",
                        "timestamp_micros(1700000000123456 - id * 1400000000000001) as moment",
                        "timestamp_ntz'1999-12-31 23:59:59.123456' as local",
                        "array(timestamp_ntz'1999-12-31 23:59:59.123456') as list")
                .coalesce(1);
        ResultFormat format = new ResultFormat(name, Map.of());
        HadoopFiles files = HadoopFiles.of(LocalSpark.session());
        try (ResultFolder out = ResultFolder.of(files, folder.resolve("out").toString())) {
            format.write(rows, out);
            Dataset<Row> written = format.written(rows, out);
            assertEquals(
                    texts(rows.selectExpr("id", "moment", "local")),
                    texts(written.selectExpr("id", "moment", "local")));
            List<String> lists = texts(written.select("list"));
            assertTrue(lists.get(0).contains("23:59:59.123456"), lists.get(0));
        }
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.selectExpr("cast(struct(*) as string)").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }
}
