package farpoint.bench.device;

import java.util.List;

/**
 * A search to be measured.
 *
 * @param queries rows that are searched for; 0 for the reference rows themselves
 * @param references rows that are searched
 * @param columns columns of both
 */
public record SpeedCase(int queries, int references, int columns) {
    /** From few to many. */
    public static final List<SpeedCase> ALL = List.of(
            new SpeedCase(0, 10_000, 8),
            new SpeedCase(0, 10_000, 32),
            new SpeedCase(0, 10_000, 128),
            new SpeedCase(100, 100_000, 32),
            new SpeedCase(10_000, 100_000, 32),
            new SpeedCase(0, 50_000, 8),
            new SpeedCase(0, 50_000, 128),
            new SpeedCase(0, 50_000, 784),
            new SpeedCase(0, 200_000, 32),
            new SpeedCase(0, 500_000, 32));

    /** For a look of seconds. */
    public static final List<SpeedCase> QUICK =
            List.of(new SpeedCase(0, 10_000, 8), new SpeedCase(0, 10_000, 32), new SpeedCase(1000, 20_000, 32));

    /** Floating-point operations that comparing all pairs takes. */
    double operations() {
        return 2.0 * (queries == 0 ? references : queries) * references * columns;
    }
}
