package farpoint.stats;

/** Numbers that stay within the range of doubles. */
public final class FiniteNumbers {
    private FiniteNumbers() {}

    /** The array itself, in which numbers beyond the range of doubles have become the largest double, by their sign. */
    public static double[] of(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, numbers[i]));
        }
        return numbers;
    }
}
