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
            // Spark throws exceptions that Java would have it declare.
            String sentence = Failures.sentence(e).orElseThrow(() -> new IllegalStateException(e));
            throw new InvalidInputException("%s", sentence);
        }
    }
}
