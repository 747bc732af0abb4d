package farpoint.imputation;

/** The mean of numbers, or the most frequent of categories, the first one of equals, as more of them come. */
final class Prediction {
    private final int[] counts;
    private double sum;
    private int added;

    /**
     * Starts without any.
     *
     * @param categories number of categories; 0 for numbers
     */
    Prediction(int categories) {
        counts = new int[categories];
    }

    void add(double value) {
        added++;
        sum += value;
        if (counts.length > 0) {
            counts[(int) value]++;
        }
    }

    /** The square of the difference to a number, or whether it is another category. */
    double error(double value) {
        double difference = counts.length > 0 ? (value == category() ? 0 : 1) : value - sum / added;
        return difference * difference;
    }

    /** The most frequent category. */
    int category() {
        int most = 0;
        for (int c = 1; c < counts.length; c++) {
            most = counts[c] > counts[most] ? c : most;
        }
        return most;
    }
}
