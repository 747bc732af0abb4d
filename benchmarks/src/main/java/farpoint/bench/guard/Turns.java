package farpoint.bench.guard;

import java.util.Arrays;

/** Tasks that take turns, so that what else the machine does meets all of them alike. */
public final class Turns {
    private Turns() {}

    /**
     * Runs the tasks one after the other, time and again.
     *
     * @param warmUps first rounds, which do not count
     * @param rounds rounds that count
     * @return the median seconds of each task
     */
    public static double[] medians(int warmUps, int rounds, Runnable... tasks) {
        double[][] seconds = new double[tasks.length][rounds];
        for (int round = -warmUps; round < rounds; round++) {
            for (int t = 0; t < tasks.length; t++) {
                long start = System.nanoTime();
                tasks[t].run();
                if (round >= 0) {
                    seconds[t][round] = (System.nanoTime() - start) * 1e-9;
                }
            }
        }
        return Arrays.stream(seconds).mapToDouble(Turns::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
