package farpoint.bench.guard;

/**
 * A measurement that has a recorded floor. Its ratio is the rate of Farpoint over that of a peer, or a limit over what Farpoint
 * takes: the greater the better, always.
 *
 * @param name its name in the file of floors, in small letters
 * @param what what is measured, in words
 * @param peer what it is compared with
 * @param target the ratio that is aimed at
 * @param measure how it is measured
 */
public record Check(String name, String what, String peer, double target, Measure measure) {
    /** Measures once, by medians of runs that take turns with the peer's. */
    @FunctionalInterface
    public interface Measure {
        /**
         * The ratio.
         *
         * @throws NotMeasured if the peer is missing
         */
        double ratio(Session session) throws Exception;
    }
}
