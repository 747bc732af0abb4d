package farpoint.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs {@link ScoreTimes} on a cluster of this machine: two executors of one core each. */
public final class ScoreTimesOnCluster {
    private ScoreTimesOnCluster() {}

    /**
     * Prints its table, and ends with its status.
     *
     * @param arguments the folder of the built module {@code spark/runtime}, the jar that users submit, that of this class, the
     *     megabytes of an executor, and the arguments of {@link ScoreTimes}; all paths absolute
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ClusterShape shape = new ClusterShape(2, 1, Integer.parseInt(arguments[3]), List.of());
        int status;
        try (LocalCluster cluster = LocalCluster.start(Path.of(arguments[0]), shape)) {
            // Spark knows jars by their names, and the two have one.
            Path own = Files.copy(Path.of(arguments[2]), cluster.folder("times.jar"));
            List<String> options = new ArrayList<>(
                    List.of("--class", ScoreTimes.class.getName(), "--jars", arguments[1], own.toString()));
            options.addAll(Arrays.asList(arguments).subList(4, arguments.length));
            LoggedProcess application = cluster.submit(options);
            status = application.exitStatus();
            // Spark's log is in the output too.
            String table = application
                    .output()
                    .lines()
                    .filter(line -> line.startsWith("|"))
                    .collect(Collectors.joining("\n"));
            System.out.println(status == 0 ? table : cluster.output());
        }
        System.exit(status);
    }
}
