package farpoint.spark.command;

import farpoint.cli.command.Command;
import farpoint.cli.command.ExitStatus;
import farpoint.modelfile.ModelDescription;
import farpoint.run.InvalidInputException;
import farpoint.spark.files.HadoopFiles;
import java.io.IOException;
import org.apache.spark.SparkConf;

/** {@code describe MODEL}: prints what a model file is, without a job. */
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
                \tThe model file, as Spark, the command line, ELKI, Weka or Java has written it, by a path of Hadoop.
                """.formatted(Main.PROGRAM);
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: %s describe MODEL.", Main.PROGRAM);
        }
        System.out.print(ModelDescription.of(HadoopFiles.of(new SparkConf()).model(arguments[0])));
        return ExitStatus.DONE;
    }
}
