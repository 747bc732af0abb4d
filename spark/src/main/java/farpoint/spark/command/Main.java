package farpoint.spark.command;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.DescribeCommand;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.StandardStreams;
import farpoint.run.Version;
import farpoint.spark.files.HadoopFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** What spark-submit runs. */
public final class Main {
    /** The words before a command. */
    static final String PROGRAM = "spark-submit farpoint-spark-" + Version.current() + ".jar";

    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("score", new SparkCommand(new ScoreCommand()));
        COMMANDS.put("fit", new SparkCommand(new FitCommand()));
        COMMANDS.put(
                "describe",
                new SparkCommand(new DescribeCommand(
                        PROGRAM,
                        "Spark, the command line, ELKI, Weka or Java has written it, by a path of Hadoop",
                        path -> HadoopFiles.of(new SparkConf()).model(path))));
    }

    private Main() {}

    /** Runs the command that the first argument names with the other arguments. */
    public static void main(String[] arguments) {
        StandardStreams.useUtf8();
        ExitStatus status = run(arguments);
        System.out.flush();
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
        // A cluster manager takes an exit for a failure, whatever the status.
        if (status != ExitStatus.DONE) {
            System.exit(status.code());
        }
    }

    /** The same in a JVM that goes on, as does its session. */
    static ExitStatus run(String... arguments) {
        return new Commands(
                        PROGRAM,
                        "give the driver and the executors more, such as by --driver-memory 4g --executor-memory 4g",
                        COMMANDS)
                .run(arguments);
    }
}
