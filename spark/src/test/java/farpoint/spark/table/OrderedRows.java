package farpoint.spark.table;

import farpoint.spark.LocalSpark;
import farpoint.stats.RandomStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows with a key in front: numbers, a category, a truth, an identifier and a comment, some of them missing; as Spark and as CSV. */
public final class OrderedRows {
    /** Names and types. */
    public static final String DDL =
            "key long, x double, gap double, kind string, truth boolean, id int, comment string, amount decimal(12,2)";

    /** The key. */
    public static final String KEY = "key";

    private OrderedRows() {}

    /** Rows in the order of their keys, which are not their numbers. */
    public static List<Row> of(int count) {
        RandomStream random = RandomStream.of(3, "ordered rows", 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.gaussian() + (i % 100 == 7 ? 12 : 0);
            rows.add(RowFactory.create(
                    5L * i - 300,
                    x,
                    i % 7 == 2 ? null : 3 * x + random.gaussian(),
                    i % 11 == 3 ? null : List.of("b", "a", "c d", "NA").get(random.below(4)),
                    i % 13 == 4 ? null : random.below(4) > 0,
                    1000 + i,
                    "comment " + i,
                    BigDecimal.valueOf(random.below(90_000), 2)));
        }
        return rows;
    }

    /** The rows in a number of partitions, in no order. */
    public static Dataset<Row> shuffled(List<Row> rows, int partitions) {
        List<Row> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(partitions));
        return LocalSpark.rows(mixed, DDL, partitions);
    }

    /** The rows as a CSV file, without their keys. */
    public static Path csv(List<Row> rows, Path folder) throws IOException {
        Stream<String> lines = rows.stream().map(OrderedRows::line);
        return Files.write(
                folder.resolve("rows.csv"),
                Stream.concat(Stream.of("x,gap,kind,truth,id,comment,amount"), lines)
                        .toList());
    }

    private static String line(Row row) {
        return String.join(
                ",",
                IntStream.range(1, row.length())
                        .mapToObj(c -> row.isNullAt(c) ? "" : String.valueOf(row.get(c)))
                        .toList());
    }
}
