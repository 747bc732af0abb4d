package farpoint.stream;

/** Writes numbers as the shortest decimals that read back as the same ones; one that comes again is not written anew. */
public final class RepeatedNumber {
    private double last;
    private String text = String.valueOf(last);

    /** The text of a number. */
    public String of(double number) {
        if (Double.doubleToRawLongBits(number) != Double.doubleToRawLongBits(last)) {
            last = number;
            text = String.valueOf(number);
        }
        return text;
    }
}
