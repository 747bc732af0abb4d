package farpoint.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone cluster: a master and workers as processes of this machine, which nobody else can reach, on ports that were
 * free. When it is closed, or the JVM ends, all that it has started ends and nothing of it is left.
 */
public final class LocalCluster implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+:\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String DRIVER_MEMORY = "-Xmx1g";

    private final TemporaryFolder folder;
    private final SparkPrograms spark;
    private final ClusterShape shape;
    private final Deque<LoggedProcess> started = new ArrayDeque<>();
    private final List<LoggedProcess> workers = new ArrayList<>();
    private String address;
    private boolean closed;

    private LocalCluster(TemporaryFolder folder, SparkPrograms spark, ClusterShape shape) {
        this.folder = folder;
        this.spark = spark;
        this.shape = shape;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stops the cluster"));
    }

    /**
     * Starts it and waits until all workers have registered.
     *
     * @param runtime the folder of the built module {@code spark/runtime}, which says where Spark's jars are
     * @throws IllegalStateException if a process of it ends or hangs, with what it has said
     */
    public static LocalCluster start(Path runtime, ClusterShape shape) throws IOException, InterruptedException {
        TemporaryFolder folder = TemporaryFolder.create();
        LocalCluster cluster = new LocalCluster(folder, new SparkPrograms(folder.path(), runtime), shape);
        try {
            cluster.startAll();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void startAll() throws IOException, InterruptedException {
        List<String> place = List.of("--host", SparkPrograms.HOST, "--port", "0", "--webui-port", "0");
        List<String> options = new ArrayList<>(SMALL);
        // It would be on a fixed port.
        options.add("-Dspark.master.rest.enabled=false");
        address = start("the master", options, "org.apache.spark.deploy.master.Master", place)
                .await(ADDRESS)
                .group(1);
        for (int i = 0; i < shape.workers(); i++) {
            List<String> arguments = new ArrayList<>(place);
            arguments.addAll(List.of("--cores", Integer.toString(shape.cores())));
            arguments.addAll(List.of("--memory", shape.megabytes() + "m"));
            arguments.addAll(List.of("--work-dir", folder("worker" + i).toString(), address));
            workers.add(start("worker " + i, SMALL, "org.apache.spark.deploy.worker.Worker", arguments));
        }
        for (LoggedProcess worker : workers) {
            worker.await(REGISTERED);
        }
    }

    private LoggedProcess start(String name, List<String> javaOptions, String program, List<String> arguments)
            throws IOException {
        return beside(name, spark.program(javaOptions, program, arguments));
    }

    /** Starts another program, which ends with the cluster if it has not done so before. */
    synchronized LoggedProcess beside(String name, ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IllegalStateException("the cluster is closed");
        }
        LoggedProcess process = LoggedProcess.start(name, builder);
        started.push(process);
        return process;
    }

    /** A folder for what is done with the cluster, which is deleted with it; it need not be there yet. */
    public Path folder(String name) {
        return folder.path().resolve(name);
    }

    /**
     * Has spark-submit run an application, which begins when all executors are there. It ends with the cluster if it has not
     * done so before.
     *
     * @param arguments options of spark-submit, the jar, and arguments of the application; paths must be absolute
     */
    public LoggedProcess submit(List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(shape.javaOptions());
        options.add(DRIVER_MEMORY);
        List<String> all = new ArrayList<>(List.of("--master", address));
        for (String setting : settings()) {
            all.addAll(List.of("--conf", setting));
        }
        all.addAll(arguments);
        return start("spark-submit", options, "org.apache.spark.deploy.SparkSubmit", all);
    }

    private List<String> settings() {
        return List.of(
                "spark.driver.host=" + SparkPrograms.HOST,
                "spark.driver.bindAddress=" + SparkPrograms.HOST,
                "spark.executor.memory=" + shape.megabytes() + "m",
                "spark.executor.extraJavaOptions=" + String.join(" ", shape.javaOptions()),
                "spark.cores.max=" + shape.workers() * shape.cores(),
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=300s",
                "spark.sql.warehouse.dir=" + folder("warehouse"),
                "spark.ui.enabled=false",
                // What has happened is to be seen; Farpoint's commands would have Spark log warnings only.
                "spark.log.level=INFO");
    }

    /** Kills a worker with its executor, as if its machine had stopped. */
    public void killWorker(int worker) {
        workers.get(worker).kill();
    }

    /** What all processes have said last, to find out why something has failed. */
    public synchronized String output() throws IOException {
        StringBuilder text = new StringBuilder();
        started.descendingIterator().forEachRemaining(text::append);
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file :
                    files.filter(file -> file.endsWith("stderr")).sorted().toList()) {
                text.append(file)
                        .append(":\n")
                        .append(LoggedProcess.lastOf(Files.readAllLines(file)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Ends all processes, the last first, and deletes the folder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        started.forEach(LoggedProcess::close);
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a Spark cluster could not be deleted.", e);
        }
    }
}
