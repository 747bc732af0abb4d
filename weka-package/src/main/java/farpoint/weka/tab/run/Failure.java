package farpoint.weka.tab.run;

/** What went wrong, in one sentence. */
public final class Failure {
    private Failure() {}

    /** The sentence for what was thrown. */
    public static String sentence(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            return "Stopped.";
        }
        if (thrown instanceof OutOfMemoryError) {
            return "Java ran out of memory; give it more with the option -Xmx.";
        }
        String message = thrown.getMessage();
        if (message == null || message.isBlank()) {
            return "Failed: " + thrown.getClass().getSimpleName() + ".";
        }
        String line = message.strip().replaceAll("\\s+", " ");
        return line.matches(".*[.!?]") ? line : line + ".";
    }
}
