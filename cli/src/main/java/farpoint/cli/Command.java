package farpoint.cli;

import farpoint.run.InvalidInputException;
import java.io.IOException;

/** A command. */
interface Command {
    /** What it does, in one sentence. */
    String summary();

    /** What it does, and all of its options. */
    String help();

    /**
     * Runs it with its arguments.
     *
     * @return false if it has told on standard output of something that does not work
     * @throws InvalidInputException if the user has made a mistake
     */
    boolean run(String[] arguments) throws IOException;
}
