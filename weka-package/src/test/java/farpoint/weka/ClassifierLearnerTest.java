package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.trees.J48;
import weka.core.Instance;
import weka.core.Instances;

class ClassifierLearnerTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(1);

    /** Numbers, categories and missing values go through the table and back. */
    @Test
    void saysWhatTheClassifierSaysOfTheRowsThemselves() throws Exception {
        for (Instances data : List.of(Data.shipped("glass"), Data.mixed())) {
            Instances known = new Instances(data);
            known.deleteWithMissingClass();
            Table table = InstancesTables.table(known);
            double[][] said = new ClassifierLearner(new J48())
                    .probabilities(
                            table,
                            InstancesTables.classesOf(known).orElseThrow(),
                            InstancesTables.table(data),
                            CONTEXT);
            Classifier itself = new J48();
            itself.buildClassifier(known);
            for (int i = 0; i < data.size(); i++) {
                assertArrayEquals(itself.distributionForInstance(data.get(i)), said[i], 1e-15);
            }
        }
    }

    @Test
    void textsAreNotSeenAndNamesMayBeTaken() {
        Table table = Table.builder(6)
                .addText("note")
                .addNumeric("class", 1, 2, 3, 11, 12, 13)
                .build();
        RowClasses classes = new RowClasses(List.of("low", "high"), new int[] {0, 0, 0, 1, 1, 1});
        ClassifierLearner learner = new ClassifierLearner(new J48());
        assertEquals("J48", learner.name());
        double[][] said = learner.probabilities(table, classes, table.select(new int[] {5, 0}), CONTEXT);
        assertArrayEquals(new double[] {0, 1}, said[0]);
        assertArrayEquals(new double[] {1, 0}, said[1]);
    }

    /** Knows nothing of any row. */
    public static final class Undecided extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        @Override
        public void buildClassifier(Instances data) {}

        @Override
        public double[] distributionForInstance(Instance row) {
            return new double[row.numClasses()];
        }
    }

    @Test
    void whatIsNotKnownIsEquallyLikely() {
        Table table = Table.builder(2).addNumeric("a", 1, 2).build();
        RowClasses classes = new RowClasses(List.of("a", "b"), new int[] {0, 1});
        double[][] said = new ClassifierLearner(new Undecided()).probabilities(table, classes, table, CONTEXT);
        assertArrayEquals(new double[] {0.5, 0.5}, said[1]);
    }

    @Test
    void aClassifierThatCannotSaysWhy() {
        Table table = Table.builder(20)
                .addNumeric("a", IntStream.range(0, 20).asDoubleStream().toArray())
                .build();
        RowClasses classes = new RowClasses(
                List.of("a", "b", "c"), IntStream.range(0, 20).map(i -> i % 3).toArray());
        ClassifierLearner learner = new ClassifierLearner(new LinearRegression());
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> learner.probabilities(table, classes, table, CONTEXT));
        assertEquals(
                "The classifier LinearRegression cannot learn from these rows:"
                        + " weka.classifiers.functions.LinearRegression: Cannot handle multi-valued nominal class!",
                e.getMessage());
        ComputeContext stopped = CONTEXT.withCancelCheck(() -> true);
        assertThrows(CancelledException.class, () -> new ClassifierLearner(new J48())
                .probabilities(table, classes, table, stopped));
    }
}
