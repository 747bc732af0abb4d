package farpoint.spark.cluster;

import com.sun.management.OperatingSystemMXBean;
import farpoint.OpenDetector;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.stream.RowSource;
import farpoint.stream.StreamScorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores without Spark. */
final class OneJvm {
    private static final int BATCH = 8192;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ModelFile model;
    private final int cores;
    private final Map<String, Rate> rates = new LinkedHashMap<>();

    OneJvm(ModelFile model, int cores) {
        this.model = model;
        this.cores = cores;
    }

    /** The last rates. */
    Map<String, Rate> rates() {
        return rates;
    }

    private void measure(String what, int rows, Runnable work) {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        Rate.Used used = new Rate.Used();
        used.add((SYSTEM.getProcessCpuTime() - cpu) / 1e9, 0);
        rates.put(what, new Rate(rows, (System.nanoTime() - start) / 1e9, used));
    }

    /** Each core's thread scores its share of so many rows, the first ones of a table time and again. */
    void inMemory(Table table, int rows) {
        Table batch = table.select(IntStream.range(0, BATCH).toArray());
        ComputeContext one = ComputeContext.withDefaults().withThreads(1);
        try (OpenDetector detector = model.detector().open(one)) {
            ComputeContext many = ComputeContext.withDefaults().withThreads(cores);
            measure(
                    "one JVM, from memory",
                    rows,
                    () -> many.forEachChunk("Scoring", rows, BATCH, (chunk, from, to) -> detector.score(batch, one)));
        }
    }

    /** From a folder with a CSV file to a file with scores, as the command line reads and writes. */
    void files(Path csv, Path out, int rows) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(csv)) {
            file = files.filter(one -> one.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        measure("one JVM, CSV to CSV", rows, () -> score(file, out));
    }

    private void score(Path file, Path out) {
        try (InputStream in = Files.newInputStream(file);
                RowSource source =
                        RowSource.open(in, model.detector().preprocessing().attributes());
                OutputStream to = Files.newOutputStream(out)) {
            new StreamScorer(model, ComputeContext.withDefaults().withThreads(cores)).score(source, to, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
