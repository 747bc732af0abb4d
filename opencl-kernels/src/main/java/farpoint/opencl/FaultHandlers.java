package farpoint.opencl;

/**
 * Gives the JVM its signal handlers back. The compiler in a driver such as PoCL's puts handlers of its own for memory faults
 * in front of those of the JVM. Entered for the first time they step aside, but between the two the process has none: a JVM,
 * which stops its threads at a safepoint by such faults, dies without a word if two threads fault together. So one thread
 * faults alone, as soon as the driver has been called.
 */
final class FaultHandlers {
    private static final Object[] NONE = null;

    private FaultHandlers() {}

    /** To be called after each call of a driver that may start its compiler, before other work goes on. */
    static void restore() {
        try {
            // The JVM turns an access through null into an exception by way of the fault.
            throw new IllegalStateException("null has a length of " + NONE.length);
        } catch (NullPointerException expected) {
            // The JVM's handler was reached.
        }
    }
}
