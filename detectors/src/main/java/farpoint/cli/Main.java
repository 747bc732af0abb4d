package farpoint.cli;

import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a command; a user's mistake is one sentence on standard error and exit status 1. */
public final class Main {
    private static final Map<String, Command> COMMANDS =
            new TreeMap<>(Map.of("score", new ScoreCommand(), "describe", new DescribeCommand()));

    private Main() {}

    /** A command. */
    interface Command {
        /** What it does, and all of its options. */
        String help();

        /** Runs it with its arguments. */
        void run(String[] arguments) throws IOException;
    }

    /** Runs the command that the first argument names with the other arguments. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Command command = command(arguments.length == 0 ? "" : arguments[0]);
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            if (Arrays.stream(rest).anyMatch(Main::isHelp)) {
                System.out.print(command.help());
            } else {
                command.run(rest);
            }
            return 0;
        } catch (InvalidInputException e) {
            System.err.println("farpoint: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("farpoint: " + UserFiles.sentence(e));
        } catch (UncheckedIOException e) {
            System.err.println("farpoint: " + UserFiles.sentence(e.getCause()));
        } catch (OutOfMemoryError e) {
            System.err.println("farpoint: There is not enough memory; give Java more, such as JAVA_OPTS=-Xmx4g.");
        }
        return 1;
    }

    private static Command command(String name) {
        Command command = COMMANDS.get(name);
        if (command == null) {
            throw new InvalidInputException(
                    "There is no command '%s'. Commands: %s; --help after one lists its options.",
                    name, String.join(", ", COMMANDS.keySet()));
        }
        return command;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("-h") || argument.equals("-help") || argument.equals("--help");
    }
}
