package farpoint.cli;

import farpoint.files.UserFiles;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;

/** {@code describe MODEL}: prints what a model file is. */
final class DescribeCommand implements Main.Command {
    @Override
    public String help() {
        return """
                usage: ./farpoint describe MODEL

                Prints what a model file is: the detector, its parameters, the data it was trained on and the threshold.

                MODEL
                \tThe model file, as ELKI, Weka or Java has written it.
                """;
    }

    @Override
    public void run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: ./farpoint describe MODEL.");
        }
        System.out.print(ModelDescription.of(ModelFile.read(UserFiles.path(arguments[0]))));
    }
}
