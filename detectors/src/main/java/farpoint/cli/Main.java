package farpoint.cli;

import farpoint.InvalidInputException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/** Runs a command; a user's mistake is one sentence on standard error and exit status 1. */
public final class Main {
    private Main() {}

    /** Runs the command that the first argument names with the other arguments. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            String command = arguments.length == 0 ? "" : arguments[0];
            String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
            switch (command) {
                case "score" -> ScoreCommand.run(rest);
                case "describe" -> DescribeCommand.run(rest);
                default ->
                    throw new InvalidInputException("There is no command '%s'. Commands: score, describe.", command);
            }
            return 0;
        } catch (NoSuchFileException e) {
            System.err.println("farpoint: There is no file or folder '" + e.getFile() + "'.");
        } catch (InvalidInputException | IOException e) {
            System.err.println("farpoint: " + e.getMessage());
        }
        return 1;
    }
}
