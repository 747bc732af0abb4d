package farpoint.weka.tab.view;

import farpoint.Detectors;
import farpoint.weka.Data;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.ScoringModel;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Runs for the tests. */
final class Runs {
    private Runs() {}

    /** All attributes but the class are used. */
    static Rows rows(Instances data) {
        int[] used = IntStream.range(0, data.numAttributes())
                .filter(a -> a != data.classIndex())
                .toArray();
        OptionalInt classIndex = data.classIndex() < 0 ? OptionalInt.empty() : OptionalInt.of(data.classIndex());
        return new Rows(data, used, classIndex);
    }

    /** A detector trained on rows. */
    static RunResult trained(Rows rows, String detector, String... options) throws Exception {
        DetectorClassifier classifier = Data.classifier(Detectors.byName(detector));
        classifier.setOptions(options);
        ScoringModel.Trained trained = classifier.train(rows.forDetector(), Optional.empty(), null);
        return new RunResult(detector, "", rows, trained.model(), trained.scores(), true, new Marks(rows.size()));
    }

    /** A run with given scores, by a model that has learnt from few numbers. */
    static RunResult scored(double... scores) throws Exception {
        return scored(rows(numbers(scores)), scores);
    }

    static RunResult scored(Rows rows, double... scores) throws Exception {
        RunResult any = trained(rows(numbers(1, 2, 3, 4, 5, 6, 7, 8)), "GaussianMahalanobis");
        return new RunResult("run", "", rows, any.model(), scores, false, new Marks(scores.length));
    }

    /** One numeric attribute. */
    static Instances numbers(double... values) {
        return columns(values);
    }

    /** Numeric attributes a, b, ... */
    static Instances columns(double[]... columns) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            attributes.add(new Attribute(String.valueOf((char) ('a' + j))));
        }
        Instances data = new Instances("numbers", attributes, columns[0].length);
        for (int i = 0; i < columns[0].length; i++) {
            int row = i;
            data.add(new DenseInstance(
                    1, List.of(columns).stream().mapToDouble(c -> c[row]).toArray()));
        }
        return data;
    }
}
