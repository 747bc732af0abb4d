package farpoint.weka.tab.run;

import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.tab.result.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.Utils;

/**
 * The command that does what a run did: the filter OutlierScore, after a filter that removes the attributes that the run did not
 * look at and the detector would.
 */
public final class CommandLine {
    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";
    private static final String REMOVE = "weka.filters.unsupervised.attribute.Remove";

    /** The launcher names the package by this property, so that its start script is what was called. */
    private static final String LAUNCHED = "farpoint.package";

    private static final String PLAIN = "[\\w@%+=:,./-]+";

    private CommandLine() {}

    /**
     * The command, for a shell. The data is a file that is named after the relation, as the tab does not know where it was read
     * from.
     */
    public static String of(DetectorClassifier detector, Rows rows) {
        return shell(words(detector, rows));
    }

    /**
     * The command that scores rows by a model file, for a shell.
     *
     * @param model the model file
     * @param in the file with the rows
     */
    public static String ofModel(String model, String in) {
        String out = in.replaceFirst("(?i)(\\.(arff|csv|tsv|txt|dat|data))?(\\.gz)?$", "") + "-scored.arff";
        return shell(List.of(FILTER, "-model-file", model, "-i", in, "-o", out));
    }

    private static String shell(List<String> words) {
        String start = System.getProperty(LAUNCHED) == null ? "java -cp weka.jar weka.Run " : "./farpoint weka ";
        return start + words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** The scheme and its options. */
    static List<String> words(DetectorClassifier detector, Rows rows) {
        String text = (detector.getClass().getName() + " " + Utils.joinOptions(detector.getOptions())).trim();
        String removed = removed(detector, rows);
        List<String> words = new ArrayList<>();
        if (removed.isEmpty()) {
            words.addAll(List.of(FILTER, "-detector", text));
        } else {
            words.add("weka.filters.MultiFilter");
            words.addAll(List.of("-F", REMOVE + " -R " + removed));
            words.addAll(List.of("-F", FILTER + " " + Utils.joinOptions(new String[] {"-detector", text})));
        }
        rows.classIndex().ifPresent(c -> words.addAll(List.of("-c", Integer.toString(c + 1))));
        String name = fileName(rows.data().relationName());
        words.addAll(List.of("-i", name + ".arff", "-o", name + "-scored.arff"));
        return words;
    }

    /** The numbers, from 1, of the attributes that are to go since the detector would look at them. */
    private static String removed(DetectorClassifier detector, Rows rows) {
        BitSet used = new BitSet();
        IntStream.of(rows.used()).forEach(used::set);
        return IntStream.range(0, rows.data().numAttributes())
                .filter(a -> !used.get(a) && a != rows.classIndex().orElse(-1))
                .filter(a ->
                        detector.getNormalClassOnly() || reason(rows.data(), a).isEmpty())
                .mapToObj(a -> Integer.toString(a + 1))
                .collect(Collectors.joining(","));
    }

    private static Optional<LeftOut.Reason> reason(Instances data, int a) {
        return data.attribute(a).isRelationValued()
                        || data.attribute(a).isNominal() && data.attribute(a).numValues() == 0
                ? Optional.empty()
                : leftOut(data, a);
    }

    /**
     * Why detectors leave out an attribute, if they do.
     *
     * @param a its place; it is not relational, and if it is nominal, it has values
     */
    public static Optional<LeftOut.Reason> leftOut(Instances data, int a) {
        weka.core.Attribute attribute = data.attribute(a);
        if (attribute.isString()) {
            return LeftOut.of(Attribute.text(attribute.name()), new double[0]);
        }
        Attribute column = attribute.isNominal()
                ? Attribute.nominal(attribute.name(), List.of(""))
                : Attribute.numeric(attribute.name());
        return LeftOut.of(column, data.attributeToDoubleArray(a));
    }

    /** The name of a file for a relation, without ending; filters append their names and options to that. */
    public static String fileName(String relation) {
        String name = relation.replaceAll("-weka\\.filters.*", "").replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
        String shorter = name.substring(0, Math.min(name.length(), 60)).replaceAll("^[.-]+", "");
        return shorter.isEmpty() ? "data" : shorter;
    }

    /** Double quotes, which all shells take, unless there is something in the word that these would not leave alone. */
    static String quoted(String word) {
        if (word.matches(PLAIN)) {
            return word;
        }
        return word.matches("[^\"\\\\$`!]*") ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
