package farpoint.spark;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** One Spark for the tests of this module, with two threads in this JVM; Spark itself stops it when the JVM ends. */
public final class LocalSpark {
    private static final SparkSession SESSION = start();

    private LocalSpark() {}

    private static SparkSession start() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.log.level", "ERROR")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }

    /** The session. */
    public static SparkSession session() {
        return SESSION;
    }

    /**
     * Rows in a number of partitions, in order.
     *
     * @param ddl names and types, such as "id long, x double"
     */
    public static Dataset<Row> rows(List<Row> rows, String ddl, int partitions) {
        return SESSION.createDataFrame(
                new JavaSparkContext(SESSION.sparkContext()).parallelize(rows, partitions), StructType.fromDDL(ddl));
    }
}
