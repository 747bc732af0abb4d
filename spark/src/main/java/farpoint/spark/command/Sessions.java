package farpoint.spark.command;

import farpoint.run.InvalidInputException;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** The session of a run. */
final class Sessions {
    private static final String MASTER = "spark.master";
    private static final String CASE_SENSITIVE = "spark.sql.caseSensitive";
    private static final String LOG_LEVEL = "spark.log.level";
    private static final List<String> LOG_PROPERTIES = List.of("log4j2.configurationFile", "log4j.configurationFile");
    private static final List<String> LOG_FILES =
            List.of("log4j2.properties", "log4j2.xml", "log4j2.yaml", "log4j2.yml", "log4j2.json");

    private Sessions() {}

    /**
     * Starts a session, with what spark-submit says, or one beside that which is there, with its settings. Names of columns that
     * differ in case are different ones, as for all other programs of Farpoint.
     *
     * @param name of the application
     * @throws InvalidInputException if nothing says where it is to run
     */
    static SparkSession start(String name) {
        SparkConf conf = new SparkConf();
        boolean isThere = SparkSession.getDefaultSession().isDefined();
        if (!isThere && !conf.contains(MASTER)) {
            throw new InvalidInputException(
                    "Nothing says where Spark is to run: start this by spark-submit, or set spark.master, such as to local[*].");
        }
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        if (!isThere && isLoudByDefault(conf)) {
            builder.config(LOG_LEVEL, "WARN");
        }
        SparkSession session = builder.getOrCreate();
        SparkSession own = isThere ? beside(session) : session;
        own.conf().set(CASE_SENSITIVE, true);
        return own;
    }

    private static SparkSession beside(SparkSession session) {
        SparkSession own = session.newSession();
        CollectionConverters.asJava(session.conf().getAll()).forEach((name, value) -> {
            if (own.conf().isModifiable(name)) {
                own.conf().set(name, value);
            }
        });
        return own;
    }

    /** Whether nobody has said how much Spark is to log, in which case it says too much for anything else to be seen. */
    private static boolean isLoudByDefault(SparkConf conf) {
        return !conf.contains(LOG_LEVEL)
                && LOG_PROPERTIES.stream().allMatch(name -> System.getProperty(name) == null)
                && LOG_FILES.stream().allMatch(file -> ClassLoader.getSystemResource(file) == null);
    }
}
