package farpoint.cli.command;

import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;

/** {@code describe MODEL}: prints what a model file is. */
public final class DescribeCommand implements Command {
    private final String program;
    private final String place;
    private final Reader reader;

    /** Reads model files. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads one.
         *
         * @param path as the user has typed it
         * @throws InvalidInputException if there is none, or it cannot be read
         */
        ModelFile read(String path) throws IOException;
    }

    /**
     * The command of a program.
     *
     * @param program the words before the command
     * @param place where model files may come from, the end of a sentence
     * @param reader what reads them
     */
    public DescribeCommand(String program, String place, Reader reader) {
        this.program = program;
        this.place = place;
        this.reader = reader;
    }

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
                \tThe model file, as %s.
                """.formatted(program, place);
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: %s describe MODEL.", program);
        }
        System.out.print(ModelDescription.of(reader.read(arguments[0])));
        return ExitStatus.DONE;
    }
}
