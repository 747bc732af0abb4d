package weka.outlier;

import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.ModelImport;
import java.io.File;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import weka.core.CommandlineRunnable;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/**
 * Turns a model file into a classifier as Weka saves it: {@code weka.Run weka.outlier.WekaModel -model m.farpoint -i
 * data.arff -o m.model}. Weka then loads it for data with the attributes of that file, by the option -l or in the Explorer's
 * list of results, and evaluates it; the scores are those of the model file.
 */
public class WekaModel implements CommandlineRunnable {
    private static final String USAGE = """
            Turns a model file into a classifier as Weka saves it, which Weka loads (-l, or Load model in the Explorer).

            -model <file>
            \tThe model file.
            -i <file>
            \tData with the attributes and the class that the classifier is to be used for; no row is read.
            -c <class index>
            \tThe number of the class attribute, first or last (default: last).
            -o <file>
            \tThe classifier, customarily *.model.
            """;

    /** With nothing to set: all settings are options of {@link #run}. */
    public WekaModel() {}

    /**
     * Runs the tool.
     *
     * @param tool not used; Weka hands over the tool itself
     * @param options see the class
     * @throws InvalidInputException if an option, the model file or the data cannot be used
     */
    @Override
    public void run(Object tool, String[] options) throws Exception {
        ToolOptions given = new ToolOptions(options);
        if (given.isHelp()) {
            System.out.print(USAGE);
            return;
        }
        String model = given.required("model");
        String in = given.required("i");
        Path out = UserFiles.path(given.required("o"));
        String classIndex = given.optional("c");
        given.requireNoOther();
        UserFiles.requireOther(out, UserFiles.path(model));
        if (new File(in).exists()) {
            UserFiles.requireOther(out, UserFiles.path(in));
        }
        AtomicFile.requireWritable(out);
        Instances header = new Instances(new DataSource(in).getStructure(), 0);
        header.setClassIndex(classIndex(classIndex, header.numAttributes()));
        DetectorClassifier classifier = ModelImport.read(model, header);
        AtomicFile.write(out, bytes -> {
            ObjectOutputStream objects = new ObjectOutputStream(bytes);
            objects.writeObject(classifier);
            objects.writeObject(header);
            objects.flush();
        });
    }

    private static int classIndex(String text, int attributes) {
        String number = text.isEmpty() || text.equals("last") ? String.valueOf(attributes) : text.replace("first", "1");
        if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > attributes) {
            throw new InvalidInputException(
                    "The class index -c %s must be first, last or from 1 to %s.", text, attributes);
        }
        return Integer.parseInt(number) - 1;
    }

    @Override
    public void preExecution() {}

    @Override
    public void postExecution() {}
}
