package farpoint.neighbors.javaengine;

import farpoint.neighbors.screening.ScreeningKernels;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Chooses the inner loops of a search by the work that there is for them. Those of the vector module are slow until the
 * just-in-time compiler is done with them, which takes some tenths of a second: longer than most searches of a program that
 * makes only one. So they begin with a large search, or after many small ones. The results are the same bits.
 */
final class KernelChoice {
    /** For the JVM, as its compiled code is. */
    static final KernelChoice JVM = new KernelChoice();

    /** Multiplications that plain Java needs about a second for, on one core. */
    private static final long WORTH_COMPILING = 20_000_000_000L;

    private final AtomicLong work = new AtomicLong();

    /**
     * The loops for a search.
     *
     * @param queries query rows; where they are not known yet, as many as there are reference rows
     * @param rows reference rows
     * @param columns their columns
     */
    ScreeningKernels of(long queries, int rows, int columns) {
        long more = (long) Math.min((double) queries * rows * columns, WORTH_COMPILING);
        boolean isWorthwhile = work.updateAndGet(w -> Math.min(w + more, WORTH_COMPILING)) == WORTH_COMPILING;
        return isWorthwhile ? ScreeningKernels.best() : ScreeningKernels.PLAIN;
    }
}
