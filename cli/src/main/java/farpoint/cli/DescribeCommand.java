package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Program;
import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import farpoint.modelfile.ModelDescription;
import farpoint.run.InvalidInputException;
import java.io.IOException;

/** {@code describe MODEL}: prints what a model file is. */
final class DescribeCommand implements Command {
    @Override
    public String summary() {
        return "Print what a model file is.";
    }

    @Override
    public String help() {
        return """
                usage: %s describe MODEL

                Prints what a model file is: the detector, its parameters, the data it was trained on and the threshold.

                MODEL
                \tThe model file, as ELKI, Weka or Java has written it.
                """.formatted(Program.name());
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: %s describe MODEL.", Program.name());
        }
        System.out.print(ModelDescription.of(ModelFiles.read(UserFiles.path(arguments[0]))));
        return ExitStatus.DONE;
    }
}
