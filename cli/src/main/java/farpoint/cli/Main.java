package farpoint.cli;

import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs a command; a user's mistake is one sentence on standard error and exit status 1. */
public final class Main {
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("score", new ScoreCommand());
        COMMANDS.put("audit", new AuditCommand());
        COMMANDS.put("advise", new AdviseCommand());
        COMMANDS.put("describe", new DescribeCommand());
        COMMANDS.put("study", new StudyCommand());
        COMMANDS.put("devices", new DevicesCommand());
    }

    private Main() {}

    /** Runs the command that the first argument names with the other arguments. */
    public static void main(String[] arguments) {
        StandardStreams.useUtf8();
        ExitStatus status = run(arguments);
        System.out.flush();
        System.exit(status.code());
    }

    private static ExitStatus run(String[] arguments) {
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
            System.err.println("farpoint: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("farpoint: " + UserFiles.sentence(e));
        } catch (UncheckedIOException e) {
            System.err.println("farpoint: " + UserFiles.sentence(e.getCause()));
        } catch (OutOfMemoryError e) {
            System.err.println(
                    "farpoint: There is not enough memory; give Java more, such as by java -Xmx4g or JAVA_OPTS=-Xmx4g.");
        }
        return ExitStatus.FAILED;
    }

    private static ExitStatus run(Command command, String[] arguments) throws IOException {
        if (Arrays.stream(arguments).anyMatch(Main::isHelp)) {
            System.out.print(command.help());
            return ExitStatus.DONE;
        }
        return command.run(arguments);
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

    private static String usage() {
        StringBuilder text = new StringBuilder("usage: " + Program.name() + " COMMAND\n\n");
        COMMANDS.forEach((name, command) ->
                text.append(name).append("\n\t").append(command.summary()).append('\n'));
        return text.append(
                        "COMMAND --help\n\tPrint what a command does, and its options.\n--version\n\tPrint the version.\n")
                .toString();
    }

    private static boolean isHelp(String argument) {
        return argument.equals("-h") || argument.equals("-help") || argument.equals("--help");
    }
}
