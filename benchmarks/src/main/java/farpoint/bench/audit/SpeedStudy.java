package farpoint.bench.audit;

import farpoint.audit.Audit;
import farpoint.audit.AuditParameters;
import farpoint.audit.finding.AuditTask;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How long an audit takes, by check, and the heap that it uses. Prints Markdown. */
public final class SpeedStudy {
    private static final long MEGABYTE = 1 << 20;

    private SpeedStudy() {}

    /**
     * Audits a table of a correlated law with labels and a second file of the same size.
     *
     * @param rows of both files
     * @param columns of both files
     */
    public static void run(int rows, int columns) {
        RandomStream random = RandomStream.of(1, "speed of audits", rows);
        RowLaw law = new RowLaw(RowLaw.Kind.TAILS, columns, random);
        double[][] first = law.rows(rows, random);
        Table table = law.table(first);
        AuditTask task = AuditTask.of(table, 1, AuditParameters.MOST_ROWS.defaultValue())
                .withLabels(OrderlyTask.labels(first, random), Optional.empty())
                .withOther(law.table(law.rows(rows, random)));
        System.gc();
        long before = heap(false);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Steps steps = new Steps();
        Audit.of(
                task,
                AuditParameters.RATE.defaultValue(),
                ComputeContext.withDefaults().withProgress(steps::see));
        System.out.printf(Locale.ROOT, "%n| %,d x %d | seconds |%n|---|---:|%n", rows, columns);
        steps.lines.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "| all | %.2f |%n", (System.nanoTime() - steps.start) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%nHeap before %d MB, at most %d MB with garbage.%n",
                before / MEGABYTE,
                heap(true) / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long heap(boolean isPeak) {
        return heapPools().stream()
                .mapToLong(pool -> (isPeak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
                .sum();
    }

    /** Times between the steps of an audit; a step is named by what was reported in it. */
    private static final class Steps {
        private final List<String> lines = new ArrayList<>();
        private final Set<String> reported = new TreeSet<>();
        private final long start = System.nanoTime();
        private long last = start;

        synchronized void see(String task, long done, long total) {
            if (!task.equals("audit")) {
                reported.add(task);
                return;
            }
            long now = System.nanoTime();
            if (done > 0) {
                String names = reported.isEmpty() ? "" : ": " + String.join(", ", reported);
                lines.add(String.format(
                        Locale.ROOT, "| check %d of %d%s | %.2f |", done, total, names, (now - last) / 1e9));
            }
            reported.clear();
            last = now;
        }
    }
}
