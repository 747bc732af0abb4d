package farpoint.weka.tab.act;

import farpoint.weka.Data;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.ScoringModel;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Runs for the tests, of detectors that have been trained. */
final class Runs {
    private Runs() {}

    /** Twenty orders: an identifier, two numbers, a text and a nominal attribute; rows 3 and 17 are far out. */
    static Instances orders() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            int quantity = i == 3 ? 400 : 5 + i * 7 % 6;
            double price = i == 17 ? 90.125 : 2 + i * 5 % 7 / 4.0;
            rows.append("O-" + i + "," + quantity + "," + price + ",'it''s no. " + i + "',"
                            + (i % 2 == 0 ? "web" : "shop"))
                    .append('\n');
        }
        Instances data = Data.arff(
                "@relation orders",
                "@attribute id string",
                "@attribute quantity numeric",
                "@attribute price numeric",
                "@attribute remark string",
                "@attribute channel {web,shop}",
                "@data",
                rows.toString().replace("it''s", "it\\'s"));
        data.setClassIndex(-1);
        return data;
    }

    /** A run of a detector on rows, of which all attributes but the class, if it is set, and texts are looked at. */
    static RunResult of(DetectorClassifier detector, Instances data) throws Exception {
        int[] used = IntStream.range(0, data.numAttributes())
                .filter(a -> a != data.classIndex() && !data.attribute(a).isString())
                .toArray();
        OptionalInt classIndex = data.classIndex() < 0 ? OptionalInt.empty() : OptionalInt.of(data.classIndex());
        Rows rows = new Rows(data, used, classIndex);
        ScoringModel.Trained trained = detector.train(rows.forDetector(), Optional.empty(), null);
        return new RunResult("run", "command", rows, trained.model(), trained.scores(), true, new Marks(data.size()));
    }

    static RunResult orderRun() throws Exception {
        return of(new KNNDistance(), orders());
    }

    /** Numbers drawn from a square, the last one far out. */
    static Instances square(String relation, int rows, double from) {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("x"), new Attribute("y")));
        Instances data = new Instances(relation, attributes, rows);
        Random random = new Random(1);
        for (int i = 0; i < rows; i++) {
            data.add(new DenseInstance(
                    1,
                    new double[] {from + random.nextDouble(), from + random.nextDouble() + (i == rows - 1 ? 5 : 0)}));
        }
        return data;
    }

    static void mark(RunResult run, Mark mark, int... rows) {
        run.marks().set(rows, mark);
    }
}
