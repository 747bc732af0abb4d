package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Looks for the shapes with which a device is fastest: from the untuned one, changes one parameter after the other, and keeps
 * what is faster and right to the last bit.
 */
final class Tuner implements AutoCloseable {
    private static final int NEIGHBORS = 10;
    private static final int CHECKED_ROWS = 2100;
    private static final int FEWEST_ROWS = 2048;
    private static final int MOST_ROWS = 1 << 17;
    private static final double ENOUGH_SECONDS = 0.02;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final int LAST_ROUNDS = 11;
    private static final double HOPELESS = 1.3;
    private static final double WORTHWHILE = 1.03;

    private final OpenClDevice device;
    private final KernelPlan untuned;
    private final Consumer<String> progress;
    private final ComputeContext context = ComputeContext.withDefaults();
    private OpenClSession session;

    /**
     * A tuner.
     *
     * @param device the device
     * @param progress receives lines that say how far it is
     */
    Tuner(OpenClDevice device, Consumer<String> progress) {
        this.device = device;
        this.untuned = KernelPlan.of(device);
        this.progress = progress;
        this.session = new OpenClSession(device);
    }

    /**
     * The fastest shape for searches of a size.
     *
     * @param gain how many times as fast as the untuned one; 1 if that is the fastest
     */
    record Found(SizeClass size, ScreenShape shape, double gain) {}

    /** Tunes for all sizes, in about so many seconds. */
    List<Found> run(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Found> found = new ArrayList<>();
        for (SizeClass size : SizeClass.values()) {
            long now = System.nanoTime();
            found.add(tune(size, now + (end - now) / (SizeClass.values().length - found.size())));
        }
        return found;
    }

    private Found tune(SizeClass size, long end) {
        ScreenShape first = untuned.screen(size.typicalColumns());
        DataMatrix rows = enoughRows(first, size);
        Check check = new Check(size.typicalColumns());
        ScreenShape best = first;
        for (int axis = 0; axis < first.variations().size(); axis++) {
            for (ScreenShape candidate : best.variations().get(axis)) {
                if (System.nanoTime() < end && candidate.fits(device) && isBetter(candidate, best, rows, check)) {
                    best = candidate;
                }
            }
        }
        double gain = best.equals(first) ? 1 : gain(best, first, rows, LAST_ROUNDS);
        Found found = gain < WORTHWHILE ? new Found(size, first, 1) : new Found(size, best, gain);
        progress.accept(String.format(
                Locale.ROOT,
                "%s columns (%d x %d): %.2f times as fast as untuned, with %s",
                size.word(),
                rows.rows(),
                rows.columns(),
                found.gain(),
                found.shape()));
        return found;
    }

    /** So many rows that the device computes long enough to be measured. */
    private DataMatrix enoughRows(ScreenShape shape, SizeClass size) {
        int count = FEWEST_ROWS;
        while (true) {
            DataMatrix rows = DeviceCheck.gaussian(count, size.typicalColumns());
            try (Trial trial = new Trial(shape, rows)) {
                double fastest = DoubleStream.generate(trial::kernelSeconds)
                        .limit(WARM_UP)
                        .min()
                        .orElseThrow();
                if (count >= MOST_ROWS || fastest >= ENOUGH_SECONDS) {
                    return rows;
                }
            }
            count *= 2;
        }
    }

    private boolean isBetter(ScreenShape candidate, ScreenShape best, DataMatrix rows, Check check) {
        try {
            if (!check.isPassed(candidate)) {
                progress.accept("  wrong, and not used: " + candidate);
                return false;
            }
            return gain(candidate, best, rows, ROUNDS) >= WORTHWHILE;
        } catch (OpenClException e) {
            progress.accept("  not possible here: " + candidate + " (" + e.status() + ")");
            session = new OpenClSession(device);
            return false;
        }
    }

    /** How many times as fast one shape is as another, measured in turn; less than 1 as soon as it is clear. */
    private double gain(ScreenShape shape, ScreenShape other, DataMatrix rows, int rounds) {
        try (Trial trial = new Trial(shape, rows);
                Trial otherTrial = new Trial(other, rows)) {
            trial.seconds();
            otherTrial.seconds();
            double[] seconds = new double[rounds];
            double[] otherSeconds = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                seconds[i] = trial.seconds();
                otherSeconds[i] = otherTrial.seconds();
                if (seconds[i] > HOPELESS * otherSeconds[i]) {
                    return otherSeconds[i] / seconds[i];
                }
            }
            return DeviceCheck.median(otherSeconds, rounds) / DeviceCheck.median(seconds, rounds);
        }
    }

    /** Compares results with Java's. */
    private final class Check {
        private final DataMatrix rows;
        private final NeighborTable expected;

        Check(int columns) {
            this.rows = DeviceCheck.gaussian(CHECKED_ROWS, columns);
            this.expected = NeighborIndex.nearest(
                    new JavaDistanceEngine(), rows, rows, Metrics.EUCLIDEAN, NEIGHBORS, true, context);
        }

        boolean isPassed(ScreenShape shape) {
            NeighborTable found =
                    NeighborIndex.nearest(engine(shape), rows, rows, Metrics.EUCLIDEAN, NEIGHBORS, true, context);
            return Arrays.equals(expected.indices(), found.indices())
                    && Arrays.equals(expected.distances(), found.distances());
        }
    }

    private OpenClDistanceEngine engine(ScreenShape shape) {
        Map<SizeClass, ScreenShape> always = KernelPlan.always(shape);
        return new OpenClDistanceEngine(session, untuned.with(always));
    }

    /** Searches with a shape, again and again. */
    private final class Trial implements AutoCloseable {
        private final NeighborIndex index;
        private final DataMatrix rows;

        Trial(ScreenShape shape, DataMatrix rows) {
            this.rows = rows;
            this.index = NeighborIndex.of(engine(shape), rows, Metrics.EUCLIDEAN);
        }

        double seconds() {
            long start = System.nanoTime();
            index.nearest(rows, NEIGHBORS, true, context);
            return (System.nanoTime() - start) * 1e-9;
        }

        double kernelSeconds() {
            long before = session.times().kernelNanos();
            seconds();
            return (session.times().kernelNanos() - before) * 1e-9;
        }

        @Override
        public void close() {
            index.close();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
