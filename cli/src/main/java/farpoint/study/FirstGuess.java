package farpoint.study;

import java.util.Map;

/**
 * How long detectors take, as measured with default parameters on the shipped set satellite, one thread of a server of 2024, for a
 * guess before the first runs have ended.
 */
final class FirstGuess {
    /** Seconds for a million cells of the training table. */
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("OneClassSVM", 12),
            Map.entry("ExtendedIsolationForest", 9),
            Map.entry("FastLOF", 12),
            Map.entry("KNNDistance", 11),
            Map.entry("ConvolutionalAutoencoder", 160),
            Map.entry("RandomProjectionDepth", 53),
            Map.entry("DeepRPO", 160),
            Map.entry("GaussianMahalanobis", 2));

    private static final int OTHERS = 50;

    private FirstGuess() {}

    /**
     * Seconds.
     *
     * @param detector its label, which begins with the name
     * @param size see {@link TimeLeft}
     */
    static double seconds(String detector, double size) {
        return SECONDS.getOrDefault(detector.split(" ", 2)[0], OTHERS) * size / 1e6;
    }
}
