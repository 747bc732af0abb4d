package farpoint.cli.command;

import farpoint.run.InvalidInputException;
import java.io.IOException;

/** A command. */
public interface Command {
    /** What it does, in one sentence. */
    String summary();

    /** What it does, and all of its options. */
    String help();

    /**
     * Runs it with its arguments.
     *
     * @return how it has ended; what does not work was told on standard output
     * @throws InvalidInputException if the user has made a mistake
     */
    ExitStatus run(String[] arguments) throws IOException;
}
