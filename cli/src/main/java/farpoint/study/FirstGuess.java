package farpoint.study;

import java.util.Map;

/** How long detectors took on a machine of 2024, one thread, for a guess before the first runs have ended. */
final class FirstGuess {
    /** Seconds for a million cells of the training table. */
    private static final Map<String, Double> SECONDS = Map.of("KNNDistance", 1.0);

    private static final double OTHERS = 20;

    private FirstGuess() {}

    /**
     * Seconds.
     *
     * @param detector its label, which begins with the name
     */
    static double seconds(String detector, double cells) {
        return SECONDS.getOrDefault(detector.split(" ", 2)[0], OTHERS) * cells / 1e6;
    }
}
