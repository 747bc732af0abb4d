package farpoint.cli.command;

import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands of a program, of which a run is one; a user's mistake is one sentence on standard error and exit status 1. */
public final class Commands {
    private final String program;
    private final String moreMemory;
    private final Map<String, Command> commands;

    /**
     * Commands.
     *
     * @param program the words before a command
     * @param moreMemory how the program gets more memory, such as "give Java more, such as by java -Xmx4g"
     * @param commands by name, in the order in which users are told of them
     */
    public Commands(String program, String moreMemory, Map<String, Command> commands) {
        this.program = program;
        this.moreMemory = moreMemory;
        this.commands = new LinkedHashMap<>(commands);
    }

    /** Runs the command that the first argument names with the other arguments. */
    public ExitStatus run(String... arguments) {
        try {
            String first = arguments.length == 0 ? "--help" : arguments[0];
            if (isHelp(first) || first.equals("help")) {
                System.out.print(usage());
                return ExitStatus.DONE;
            }
            if (first.equals("-version") || first.equals("--version")) {
                System.out.println("Farpoint " + Version.current());
                return ExitStatus.DONE;
            }
            return run(command(first), Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvalidInputException e) {
            tell(e.getMessage());
        } catch (IOException e) {
            tell(UserFiles.sentence(e));
        } catch (UncheckedIOException e) {
            tell(UserFiles.sentence(e.getCause()));
        } catch (OutOfMemoryError e) {
            tell("There is not enough memory; " + moreMemory + ".");
        }
        return ExitStatus.FAILED;
    }

    /** Tells the user something while results may go to standard output. */
    public static void tell(String line) {
        System.err.println("farpoint: " + line);
    }

    private static ExitStatus run(Command command, String[] arguments) throws IOException {
        if (Arrays.stream(arguments).anyMatch(Commands::isHelp)) {
            System.out.print(command.help());
            return ExitStatus.DONE;
        }
        return command.run(arguments);
    }

    private Command command(String name) {
        Command command = commands.get(name);
        if (command == null) {
            throw new InvalidInputException(
                    "There is no command '%s'. Commands: %s; --help after one lists its options.",
                    name, String.join(", ", commands.keySet()));
        }
        return command;
    }

    private String usage() {
        StringBuilder text = new StringBuilder("usage: " + program + " COMMAND\n\n");
        commands.forEach((name, command) ->
                text.append(name).append("\n\t").append(command.summary()).append('\n'));
        return text.append(
                        "COMMAND --help\n\tPrint what a command does, and its options.\n--version\n\tPrint the version.\n")
                .toString();
    }

    private static boolean isHelp(String argument) {
        return argument.equals("-h") || argument.equals("-help") || argument.equals("--help");
    }
}
