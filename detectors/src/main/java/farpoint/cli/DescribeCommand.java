package farpoint.cli;

import farpoint.InvalidInputException;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import java.io.IOException;
import java.nio.file.Path;

/** {@code describe MODEL}: prints what a model file is. */
final class DescribeCommand {
    private DescribeCommand() {}

    static void run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: ./farpoint describe MODEL.");
        }
        System.out.print(ModelDescription.of(ModelFile.read(Path.of(arguments[0]))));
    }
}
