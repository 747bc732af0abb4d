package farpoint.bench;

import farpoint.Training;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Fits a detector on a Gaussian table, and collects garbage all the time, to see what is left. */
public final class MemoryRun {
    private static final long GAP_MILLIS = 20;

    private MemoryRun() {}

    /**
     * What the other JVM runs.
     *
     * @param args rows, columns and detector
     */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int columns = Integer.parseInt(args[1]);
        DetectorContender contender = DetectorContender.parse(args[2]);
        fit(contender, gaussian(1_000, columns));
        long before = live();
        Table table = gaussian(rows, columns);
        long with = live();
        Peak peak = new Peak();
        Training fitted = peak.watch(() -> fit(contender, table));
        long model = ModelFile.withDefaultThreshold(fitted.detector(), fitted.scores())
                .toBytes()
                .length;
        long least = (long) Float.BYTES * rows * columns + model;
        System.out.println(new MemoryUse(with - before, peak.live - with, least, peak.place).line());
    }

    private static Training fit(DetectorContender contender, Table table) {
        return Training.of(
                contender.spec(), contender.values(Protocol.parse("whole"), 1), table, ComputeContext.withDefaults());
    }

    /** What the collection has left: what is used now has garbage in it that others have made since. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static Table gaussian(int rows, int columns) {
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            RandomStream random = RandomStream.of(1, "memory benchmark", j);
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = random.gaussian();
            }
            table.addNumeric("x" + (j + 1), column);
        }
        return table.build();
    }

    /** The most that was live, and where. */
    private static final class Peak {
        private long live;
        private String place = "nowhere";

        /** Looks time and again while a task runs in a thread of its own. */
        <T> T watch(Callable<T> task) throws InterruptedException, ExecutionException {
            FutureTask<T> running = new FutureTask<>(task);
            Thread worker = new Thread(running, "fit");
            worker.start();
            while (!running.isDone()) {
                long start = System.nanoTime();
                long now = MemoryRun.live();
                if (now > live) {
                    live = now;
                    place = place(worker);
                }
                // The task gets as much time as the collector takes, or it would hardly go on.
                Thread.sleep(Math.max(GAP_MILLIS, (System.nanoTime() - start) / 1_000_000));
            }
            return running.get();
        }

        private static String place(Thread worker) {
            for (StackTraceElement frame : worker.getStackTrace()) {
                if (frame.getClassName().startsWith("farpoint.")
                        && !frame.getClassName().startsWith("farpoint.run.")) {
                    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
                }
            }
            return "elsewhere";
        }
    }
}
