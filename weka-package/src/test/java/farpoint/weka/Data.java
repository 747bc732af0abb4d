package farpoint.weka;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.testing.CaseTables;
import farpoint.testing.QuickValues;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Data for the tests. */
public final class Data {
    private Data() {}

    /** A shipped set, its last attribute the class. */
    public static Instances shipped(String name) throws IOException {
        try (Reader in = new InputStreamReader(
                Data.class.getResourceAsStream("/farpoint/data/" + name + ".arff"), StandardCharsets.UTF_8)) {
            return withClass(new Instances(in));
        }
    }

    /** ARFF text, its last attribute the class. */
    public static Instances arff(String... lines) throws IOException {
        return withClass(new Instances(new StringReader(String.join("\n", lines) + "\n")));
    }

    /** Nominal and numeric attributes, a date, missing values and an unlabelled row. */
    public static Instances mixed() throws IOException {
        return arff(
                "@relation mixed",
                "@attribute colour {red,green,blue}",
                "@attribute size numeric",
                "@attribute day date yyyy-MM-dd",
                "@attribute class {normal,outlier}",
                "@data",
                "red,1.5,2020-01-01,normal",
                "red,?,2020-01-02,normal",
                "green,1.25,2020-01-03,normal",
                "?,1.75,2020-01-04,?",
                "green,1.0,?,normal",
                "red,1.5,2020-01-06,normal",
                "blue,9.0,2021-01-01,outlier");
    }

    /** A table of {@link CaseTables}, its last attribute the class. */
    public static Instances cases(String name) {
        return cases(name, Set.of());
    }

    /**
     * The same with some of its columns as strings.
     *
     * @param strings names of nominal columns
     */
    public static Instances cases(String name, Set<String> strings) {
        Table table = CaseTables.table(name);
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (farpoint.data.Attribute a : table.attributes()) {
            boolean text = strings.contains(a.name());
            attributes.add(
                    text || a.isNominal()
                            ? new Attribute(a.name(), text ? null : a.categories())
                            : new Attribute(a.name()));
        }
        Instances data = new Instances(name, attributes, table.rows());
        for (int i = 0; i < table.rows(); i++) {
            double[] values = new double[table.columns()];
            for (int j = 0; j < values.length; j++) {
                values[j] = table.value(i, j);
                if (strings.contains(table.attribute(j).name())) {
                    String text = table.attribute(j).categories().get((int) values[j]);
                    values[j] = data.attribute(j).addStringValue(text);
                }
            }
            data.add(new DenseInstance(1, values));
        }
        return withClass(data);
    }

    /** A new classifier of a detector. */
    public static DetectorClassifier classifier(DetectorSpec spec) {
        try {
            Class<?> type = Class.forName("weka.classifiers.outlier." + spec.name());
            return (DetectorClassifier) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The same where only the workings matter and not what it has learnt. */
    static DetectorClassifier quick(DetectorSpec spec) {
        DetectorClassifier classifier = classifier(spec);
        trainQuickly(classifier);
        return classifier;
    }

    /** Gives a classifier the options of {@link QuickValues}. */
    static void trainQuickly(DetectorClassifier classifier) {
        List<String> options = new ArrayList<>();
        QuickValues.options(classifier.spec()).forEach((name, text) -> options.addAll(List.of("-" + name, text)));
        try {
            classifier.setOptions(options.toArray(String[]::new));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Instances withClass(Instances data) {
        data.setClassIndex(data.numAttributes() - 1);
        return data;
    }
}
