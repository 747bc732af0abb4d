package farpoint.spark.command;

import farpoint.cli.command.Command;
import farpoint.cli.command.ExitStatus;
import farpoint.run.InvalidInputException;
import java.io.IOException;

/**
 * A command that Spark works for, whose failures become sentences.
 *
 * @param command what it does
 */
record SparkCommand(Command command) implements Command {
    @Override
    public String summary() {
        return command.summary();
    }

    @Override
    public String help() {
        return command.help();
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        try {
            return command.run(arguments);
        } catch (InvalidInputException e) {
            throw e;
        } catch (Exception e) {
            if (isEnding()) {
                throw new InvalidInputException("The run was cancelled.");
            }
            // Spark throws exceptions that Java would have it declare.
            String sentence = Failures.sentence(e).orElseThrow(() -> new IllegalStateException(e));
            throw new InvalidInputException("%s", sentence);
        }
    }

    /** Whether this JVM was told to end, at which Spark stops and fails whatever it does. */
    private static boolean isEnding() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
