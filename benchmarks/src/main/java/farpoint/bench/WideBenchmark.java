package farpoint.bench;

import com.sun.management.OperatingSystemMXBean;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.study.Split;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits detectors on a table of many columns or rows and scores its rows: how long that takes, how much processor time, and how
 * well the outliers are found.
 *
 * <pre>{@code
 * ./farpoint bench wide whole linear 2000 1500 1 Autoencoder "Autoencoder epochs=100"
 * JAVA_OPTS=-Xmx1g ./farpoint bench wide clean letter 1600 1500 3 OutlierEnsemble
 * }</pre>
 *
 * After the {@link Protocol} comes one of the {@link WideTables}; then rows, columns, the number of seeds, and detectors as for {@link AccuracyStudy}.
 */
final class WideBenchmark {
    private static final int LEAST = 6;

    private WideBenchmark() {}

    static void run(String[] arguments) {
        if (arguments.length < LEAST) {
            throw new InvalidInputException(
                    "wide needs PROTOCOL TABLE ROWS COLUMNS SEEDS DETECTOR..., such as: wide whole linear 2000 1500 1"
                            + " Autoencoder DeepSVDD");
        }
        Protocol protocol = Protocol.parse(arguments[0]);
        int rows = Integer.parseInt(arguments[2]);
        int columns = Integer.parseInt(arguments[3]);
        int seeds = Integer.parseInt(arguments[4]);
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %d x %d, %d processors, heap limit %d MB; means over %d seeds%n%n",
                arguments[0],
                arguments[1],
                rows,
                columns,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                seeds);
        System.out.println("| detector | seconds | of one processor | ROC AUC |");
        System.out.println("|---|---:|---:|---:|");
        for (String text : List.of(arguments).subList(LEAST - 1, arguments.length)) {
            DetectorContender contender = DetectorContender.parse(text);
            double[] means = new double[3];
            for (int seed = 1; seed <= seeds; seed++) {
                double[] one = measure(contender, WideTables.of(arguments[1], rows, columns, seed), protocol, seed);
                Arrays.setAll(means, i -> means[i] + one[i] / seeds);
            }
            System.out.printf(
                    Locale.ROOT, "| %s | %.1f | %.1f | %.3f |%n", contender.label(), means[0], means[1], means[2]);
        }
    }

    /** Seconds, seconds of processor time, and ROC AUC. */
    private static double[] measure(Contender contender, Table table, Protocol protocol, int seed) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Split split = protocol.split(table, seed);
        long start = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        double[] scores = contender.scores(split, protocol, seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new double[] {
            seconds,
            (system.getProcessCpuTime() - cpu) / 1e9,
            Ranking.of(scores, split.outliers()).rocAuc()
        };
    }
}
