package farpoint.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;

/**
 * Weka's half of the exchange, in a process whose class path has Weka and not the detectors: installs the package, trains
 * every detector with a model file, and scores by model files through the filter. Arguments: package zip, data file, folder,
 * detectors, each with its options as one text. Files in the folder: {@code NAME.weka.farpoint} is written, {@code
 * NAME.elki.farpoint} read, and the scores of both stand in {@code NAME.weka.weka.txt} and {@code NAME.elki.weka.txt}.
 */
final class WekaExchange {
    private WekaExchange() {}

    /** Runs the exchange. */
    public static void main(String[] arguments) throws Exception {
        WekaPackageManager.installPackageFromArchive(arguments[0], System.err);
        WekaPackageManager.loadPackages(false, true, false);
        Instances data = new DataSource(arguments[1]).getDataSet();
        data.setClassIndex(data.numAttributes() - 1);
        Path folder = Path.of(arguments[2]);
        for (String detectorWithOptions : List.of(arguments).subList(3, arguments.length)) {
            String[] words = Utils.splitOptions(detectorWithOptions);
            String name = words[0];
            String own = folder.resolve(name + ".weka.farpoint").toString();
            String[] options = Stream.concat(Arrays.stream(words).skip(1), Stream.of("-save-model-file", own))
                    .toArray(String[]::new);
            Classifier detector = AbstractClassifier.forName("weka.classifiers.outlier." + name, options);
            detector.buildClassifier(data);
            for (String trainedIn : List.of("weka", "elki")) {
                Path model = folder.resolve(name + "." + trainedIn + ".farpoint");
                write(scores(model, data), folder.resolve(name + "." + trainedIn + ".weka.txt"));
            }
        }
    }

    private static double[] scores(Path model, Instances data) throws Exception {
        Filter filter =
                (Filter) WekaPackageClassLoaderManager.objectForName("weka.filters.unsupervised.outlier.OutlierScore");
        ((OptionHandler) filter).setOptions(new String[] {"-model-file", model.toString()});
        filter.setInputFormat(data);
        Instances scored = Filter.useFilter(data, filter);
        return scored.attributeToDoubleArray(scored.attribute("outlier_score").index());
    }

    private static void write(double[] scores, Path file) throws Exception {
        String lines = Arrays.stream(scores).mapToObj(Double::toString).collect(Collectors.joining("\n"));
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }
}
