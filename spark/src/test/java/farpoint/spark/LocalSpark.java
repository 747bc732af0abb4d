package farpoint.spark;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * One Spark for the tests of this module, with two threads in this JVM; Spark itself stops it when the JVM ends. It evaluates
 * expressions as they are: queries of few rows would take longer to be compiled than to run. {@link #asUsersHaveIt} compiles them.
 */
public final class LocalSpark {
    private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";
    private static final String FACTORY_MODE = "spark.sql.codegen.factoryMode";
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
                .config("spark.sql.adaptive.enabled", false)
                .config(WHOLE_STAGE, false)
                .config(FACTORY_MODE, "NO_CODEGEN")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.log.level", "ERROR")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }

    /** The session. */
    public static SparkSession session() {
        return SESSION;
    }

    /** What queries give that run as Spark runs them by default: compiled. */
    public static <T> T asUsersHaveIt(Supplier<T> queries) {
        SESSION.conf().set(WHOLE_STAGE, true);
        SESSION.conf().set(FACTORY_MODE, "FALLBACK");
        try {
            return queries.get();
        } finally {
            SESSION.conf().set(WHOLE_STAGE, false);
            SESSION.conf().set(FACTORY_MODE, "NO_CODEGEN");
        }
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
