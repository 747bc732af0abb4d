package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import farpoint.weka.Data;
import farpoint.weka.ParameterFilter;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSink;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;

class OutlierScoreTest {
    private static final String PROJECTIONS = "weka.classifiers.outlier.RandomProjectionDepth";
    private static final String MAHALANOBIS = "weka.classifiers.outlier.GaussianMahalanobis";

    private static OutlierScore filter(String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        return filter;
    }

    private static Instances apply(OutlierScore filter, Instances data) throws Exception {
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static double[] column(Instances data, String name) {
        return data.attributeToDoubleArray(data.attribute(name).index());
    }

    @Test
    void appendsTheClassifiersScoresAndKeepsTheClassLast() throws Exception {
        Instances data = Data.shipped("glass");
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.setSeed(5);
        classifier.buildClassifier(data);
        Instances scored = apply(
                filter("-detector", "weka.classifiers.outlier.RandomProjectionDepth -seed 5", "-probability", "-flag"),
                data);
        assertEquals(data.numAttributes() + 3, scored.numAttributes());
        assertEquals(scored.numAttributes() - 1, scored.classIndex());
        assertArrayEquals(column(data, "class"), column(scored, "class"));
        assertArrayEquals(classifier.outlierScores(data), column(scored, "outlier_score"));
        double[][] distributions = classifier.distributionsForInstances(data);
        for (int i = 0; i < scored.size(); i++) {
            assertEquals(distributions[i][1], column(scored, "outlier_probability")[i]);
            assertEquals(
                    distributions[i][1] > 0.5 ? "yes" : "no",
                    scored.get(i).stringValue(scored.attribute("outlier_flag")));
        }
    }

    @Test
    void appendsHowSureFlagsAre() throws Exception {
        Instances data = Data.shipped("glass");
        OutlierScore filter = filter(
                "-detector", "weka.classifiers.outlier.GaussianMahalanobis -threshold fence", "-confidence", "-flag");
        Instances scored = apply(filter, data);
        Threshold threshold = filter.scoringModel().threshold();
        double[] scores = column(scored, "outlier_score");
        assertTrue(threshold.text().contains("by the rule fence: 8 of 214"), threshold.text());
        int undecided = 0;
        for (int i = 0; i < scores.length; i++) {
            double confidence = threshold.confidence(scores[i]);
            assertEquals(confidence, column(scored, "outlier_confidence")[i]);
            assertEquals(Threshold.isUndecided(confidence) ? 1 : 0, column(scored, "outlier_undecided")[i]);
            undecided += Threshold.isUndecided(confidence) ? 1 : 0;
        }
        assertTrue(undecided > 0 && undecided < 20, "undecided: " + undecided);
    }

    /** Later batches are looked at together, and rows of the first, which count as clean, are not flagged. */
    @Test
    void conformalRuleFlagsLaterBatches() throws Exception {
        Instances data = Data.shipped("ionosphere");
        Instances normal = new Instances(data, 0);
        Instances others = new Instances(data, 0);
        for (int i = 0; i < data.size(); i++) {
            (data.get(i).classValue() == 0 && i % 3 > 0 ? normal : others).add(data.get(i));
        }
        OutlierScore filter =
                filter("-detector", "weka.classifiers.outlier.GaussianMahalanobis -threshold conformal", "-flag");
        assertEquals(0, Utils.sum(column(apply(filter, normal), "outlier_flag")));
        Instances scored = Filter.useFilter(others, filter);
        Threshold together = filter.scoringModel().threshold().forRows(column(scored, "outlier_score"));
        int flagged = 0;
        int falseAlarms = 0;
        for (Instance row : scored) {
            boolean flag = row.value(scored.attribute("outlier_flag")) == 1;
            assertEquals(together.flags(row.value(scored.attribute("outlier_score"))), flag);
            flagged += flag ? 1 : 0;
            falseAlarms += flag && row.classValue() == 0 ? 1 : 0;
        }
        assertTrue(flagged > 60 && falseAlarms < 0.2 * flagged, falseAlarms + " of " + flagged);
    }

    @Test
    void theClassHasNoInfluenceWhateverItsType() throws Exception {
        Instances data = Data.shipped("glass");
        double[] expected = column(apply(filter(), data), "outlier_score");
        Instances noClass = new Instances(data);
        noClass.setClassIndex(-1);
        noClass.deleteAttributeAt(noClass.numAttributes() - 1);
        assertArrayEquals(expected, column(apply(filter(), noClass), "outlier_score"));
        Instances numericClass = new Instances(noClass);
        numericClass.insertAttributeAt(new Attribute("target"), 0);
        for (int i = 0; i < numericClass.size(); i++) {
            numericClass.get(i).setValue(0, i);
        }
        numericClass.setClassIndex(0);
        assertArrayEquals(expected, column(apply(filter(), numericClass), "outlier_score"));
        Instances unlabelled = new Instances(data);
        unlabelled.forEach(row -> row.setClassMissing());
        assertArrayEquals(expected, column(apply(filter(), unlabelled), "outlier_score"));
    }

    @Test
    void laterBatchesAreScoredByTheFirstOnesModel() throws Exception {
        Instances data = Data.shipped("glass");
        Instances training = new Instances(data, 0, 150);
        Instances later = new Instances(data, 150, data.size() - 150);
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.buildClassifier(training);
        OutlierScore filter = filter("-detector", PROJECTIONS);
        apply(filter, training);
        assertArrayEquals(classifier.outlierScores(later), column(Filter.useFilter(later, filter), "outlier_score"));
        filter.input(later.get(3));
        assertEquals(
                classifier.outlierScore(later.get(3)),
                filter.output().value(data.numAttributes() - 1),
                "one row at a time");
    }

    @Test
    void contributionsOfTheExplainableDetectorAddUp() throws Exception {
        Instances data = Data.shipped("glass");
        Instances scored = apply(filter("-detector", MAHALANOBIS, "-contributions"), data);
        double[] scores = column(scored, "outlier_score");
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int a = 0; a < data.numAttributes() - 1; a++) {
                sum += scored.get(i)
                        .value(scored.attribute(
                                "contribution_" + data.attribute(a).name()));
            }
            assertEquals(scores[i] * scores[i], sum, 1e-9 * (1 + sum), "squared distance of row " + i);
        }
        Instances neighbors =
                apply(filter("-detector", "weka.classifiers.outlier.KNNDistance", "-contributions"), data);
        for (int i = 0; i < data.size(); i++) {
            double sum = 0;
            for (int a = 0; a < data.numAttributes() - 1; a++) {
                sum += neighbors
                        .get(i)
                        .value(neighbors.attribute(
                                "contribution_" + data.attribute(a).name()));
            }
            double score = neighbors.get(i).value(neighbors.attribute("outlier_score"));
            assertEquals(score, sum, 1e-9 * (1 + sum), "distance of row " + i);
        }
    }

    @Test
    void theEnsembleIsTheDefault() throws Exception {
        Instances data = Data.shipped("glass");
        double[] expected =
                column(apply(filter("-detector", "weka.classifiers.outlier.OutlierEnsemble"), data), "outlier_score");
        assertArrayEquals(expected, column(apply(filter(), data), "outlier_score"));
        assertTrue(new OutlierScore().getDetector() instanceof OutlierEnsemble);
    }

    /** They add up to the logarithm of the score by that of a usual path, the same for all rows. */
    @Test
    void contributionsOfTheIsolationForestAddUpAlsoForNominalAndMissingValues() throws Exception {
        StringBuilder rows = new StringBuilder("@relation r\n@attribute x numeric\n@attribute kind {a,b,c}\n@data\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 7 == 3 ? "?" : String.valueOf(i * i % 23)).append(',');
            rows.append(i == 11 ? "c" : i % 5 == 2 ? "?" : i % 2 == 0 ? "a" : "b")
                    .append('\n');
        }
        Instances data = Data.arff(rows.toString().split("\n"));
        data.setClassIndex(-1);
        Instances scored =
                apply(filter("-detector", "weka.classifiers.outlier.ExtendedIsolationForest", "-contributions"), data);
        double[] usual = new double[60];
        for (int i = 0; i < usual.length; i++) {
            double x = scored.get(i).value(scored.attribute("contribution_x"));
            double kind = scored.get(i).value(scored.attribute("contribution_kind"));
            double score = scored.get(i).value(scored.attribute("outlier_score"));
            usual[i] = score / Math.pow(2, x + kind);
            assertTrue(!data.get(i).isMissing(0) || x == 0, "row " + i);
            assertTrue(!data.get(i).isMissing(1) || kind == 0, "row " + i);
            assertEquals(usual[0], usual[i], 1e-12, "row " + i);
        }
        double rare = scored.get(11).value(scored.attribute("contribution_kind"));
        assertTrue(rare > Math.abs(scored.get(11).value(scored.attribute("contribution_x"))));
    }

    @Test
    void classesAreGroupsForTheClassConditionalScore() throws Exception {
        Instances data = Data.arff(
                "@relation r",
                "@attribute x numeric",
                "@attribute group {a,b,c}",
                "@data",
                "0,a",
                "1,a",
                "2,a",
                "100,b",
                "101,b",
                "102,b",
                "200,c",
                "201,c",
                "101,c");
        double[] own =
                column(apply(filter("-detector", MAHALANOBIS + " -class-conditional own"), data), "outlier_score");
        for (int i = 0; i < 8; i++) {
            assertTrue(own[8] > own[i], "row 9 carries a wrong label");
        }
        data.setClassIndex(-1);
        Exception refused = assertThrows(
                InvalidInputException.class,
                () -> apply(filter("-detector", MAHALANOBIS + " -class-conditional own"), data));
        assertTrue(refused.getMessage().contains("no nominal class"), refused.getMessage());
    }

    @Test
    void trainsOnTheNormalClassAndScoresAll() throws Exception {
        Instances data = Data.shipped("glass");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.setNormalClassOnly(true);
        classifier.buildClassifier(data);
        Instances scored = apply(filter("-detector", MAHALANOBIS + " -normal-class-only"), data);
        assertArrayEquals(classifier.outlierScores(data), column(scored, "outlier_score"));
    }

    @Test
    void keepsWeightsAndSparseness() throws Exception {
        Instances data = Data.shipped("glass");
        Instances sparse = new Instances(data, 0);
        data.forEach(row -> sparse.add(new SparseInstance(row)));
        sparse.get(0).setWeight(3);
        Instances scored = apply(filter(), sparse);
        assertEquals(3, scored.get(0).weight());
        assertTrue(scored.get(0) instanceof SparseInstance);
        assertArrayEquals(column(apply(filter(), data), "outlier_score"), column(scored, "outlier_score"));
    }

    @Test
    void refusesWithAClearSentence() throws Exception {
        Instances data = Data.shipped("glass");
        Instances scored = apply(filter(), data);
        assertRefused("already has an attribute 'outlier_score'", () -> apply(filter(), scored));
        assertRefused("no training rows", () -> apply(filter(), new Instances(data, 0)));
        Instances text = Data.arff("@relation r", "@attribute s string", "@attribute x numeric", "@data", "a,1");
        assertRefused("all are left out, since they are text", () -> apply(filter(), text));
        assertRefused("There is no detector 'weka.Nothing'", () -> filter("-detector", "weka.Nothing"));
        assertRefused("There is no detector", () -> filter("-detector", "weka.classifiers.trees.J48"));
        assertRefused("'seed'", () -> filter("-detector", MAHALANOBIS + " -seed x"));
        assertThrows(Exception.class, () -> filter("-nonsense"));
    }

    private static void assertRefused(String part, Executable action) {
        Exception refused = assertThrows(InvalidInputException.class, action);
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void seventeenDecimalsKeepEveryBit(@TempDir Path directory) throws Exception {
        Instances data = Data.shipped("ionosphere");
        Path in = directory.resolve("in.arff");
        Path out = directory.resolve("out.arff");
        DataSink.write(in.toString(), data);
        String[] options = {
            "-i", in.toString(), "-o", out.toString(), "-c", "last", "-decimal", "17", "-detector", PROJECTIONS
        };
        Filter.filterFile(new OutlierScore(), options);
        assertTrue(Files.size(out) > 0);
        Instances written = new DataSource(out.toString()).getDataSet();
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.buildClassifier(data);
        assertArrayEquals(classifier.outlierScores(data), column(written, "outlier_score"));
    }

    @Test
    void optionsRoundTrip() throws Exception {
        OutlierScore filter = filter("-detector", MAHALANOBIS + " -estimator oas", "-flag");
        OutlierScore copy = filter(filter.getOptions());
        assertArrayEquals(filter.getOptions(), copy.getOptions());
        assertTrue(copy.getFlag());
        assertFalse(copy.getProbability());
        assertEquals(
                "oas",
                ((GaussianMahalanobis) copy.getDetector())
                        .getEstimator()
                        .getSelectedTag()
                        .getReadable());
    }

    @ParameterizedTest
    @EnumSource(AddedColumn.class)
    void everyColumnHasItsOptionAndItsProperty(AddedColumn column) throws Exception {
        String name = column.parameter().name();
        Object off = column.parameter().defaultValue();
        Object on = off instanceof Boolean ? (Object) true : 0.25;
        OutlierScore filter = off instanceof Boolean ? filter("-" + name) : filter("-" + name, String.valueOf(on));
        assertTrue(Utils.joinOptions(filter.getOptions()).contains("-" + name + (on.equals(true) ? "" : " " + on)));
        PropertyDescriptor property = new PropertyDescriptor(bean(column), OutlierScore.class);
        assertEquals(on, property.getReadMethod().invoke(filter));
        property.getWriteMethod().invoke(filter, off);
        assertEquals(List.of(new OutlierScore().getOptions()), List.of(filter.getOptions()));
        OptionMetadata row = property.getReadMethod().getAnnotation(OptionMetadata.class);
        assertEquals(column.parameter().description(), row.description());
        assertEquals(bean(column), row.displayName());
        for (AddedColumn other : AddedColumn.values()) {
            assertEquals(
                    other.parameter().defaultValue(),
                    new PropertyDescriptor(bean(other), OutlierScore.class)
                            .getReadMethod()
                            .invoke(filter));
        }
    }

    /** Such as "memberScores" for "member-scores". */
    private static String bean(AddedColumn column) {
        return Pattern.compile("-(.)").matcher(column.parameter().name()).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    @Test
    void aFilterStoredBeforeAColumnWasKnownIsReadWithoutIt() throws Exception {
        Field values = ParameterFilter.class.getDeclaredField("values");
        values.setAccessible(true);
        OutlierScore stored = filter("-flag");
        values.set(stored, ParameterValues.defaultsOf(List.of(AddedColumn.FLAG.parameter())));
        OutlierScore read = (OutlierScore) Filter.makeCopy(stored);
        assertEquals(new File(""), read.getModelFile());
        assertFalse(read.getDiagnostics());
    }

    /** As by Stop in the Preprocess panel, or in KnowledgeFlow, when Weka has handed the rows over. */
    @Test
    void stopsWhenTheThreadIsInterrupted() throws Exception {
        Instances data = Data.shipped("glass");
        for (String detector : List.of("OutlierEnsemble", "OutlierEnsemble -preset cheap", "KNNDistance")) {
            Interrupted filter = new Interrupted();
            filter.setOptions(new String[] {"-detector", "weka.classifiers.outlier." + detector});
            filter.setInputFormat(data);
            assertThrows(InterruptedException.class, () -> filter.processAfterInterrupt(data));
            assertFalse(Thread.interrupted());
            assertNull(filter.scoringModel());
        }
    }

    private static final class Interrupted extends OutlierScore {
        private static final long serialVersionUID = 1L;

        Instances processAfterInterrupt(Instances data) throws Exception {
            Thread.currentThread().interrupt();
            return process(data);
        }
    }
}
