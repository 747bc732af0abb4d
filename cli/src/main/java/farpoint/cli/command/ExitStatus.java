package farpoint.cli.command;

/** What a run tells the shell. */
public enum ExitStatus {
    /** All is done. */
    DONE(0),
    /** A mistake of the user's, or something that does not work. */
    FAILED(1),
    /** All is done, and something was found that the user wants to be stopped by. */
    FOUND(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that shells know. */
    public int code() {
        return code;
    }
}
