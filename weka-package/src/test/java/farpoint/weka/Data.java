package farpoint.weka;

import farpoint.params.DetectorSpec;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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

    /** A new classifier of a detector. */
    public static DetectorClassifier classifier(DetectorSpec spec) {
        try {
            Class<?> type = Class.forName("weka.classifiers.outlier." + spec.name());
            return (DetectorClassifier) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Instances withClass(Instances data) {
        data.setClassIndex(data.numAttributes() - 1);
        return data;
    }
}
