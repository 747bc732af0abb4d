package farpoint.bench.guard;

/** Tells why a measurement cannot be made here. */
public final class NotMeasured extends Exception {
    private static final long serialVersionUID = 1;

    /** With the reason, such as a program that is not installed. */
    public NotMeasured(String reason) {
        super(reason);
    }
}
