package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.run.InvalidInputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Attribute;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Reorder;
import weka.filters.unsupervised.outlier.OutlierScore;

/** Classifiers write model files, the filter scores by them. */
class ModelFilesTest {
    @TempDir
    Path folder;

    static List<DetectorSpec> specs() {
        return Detectors.all();
    }

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

    private Path mahalanobisOf(Instances data) throws Exception {
        Path file = folder.resolve("mahalanobis.farpoint");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.setSaveModelFile(file.toFile());
        classifier.buildClassifier(data);
        return file;
    }

    @ParameterizedTest
    @MethodSource("specs")
    @Tag("long")
    void filterScoresByWhatTheClassifierWrote(DetectorSpec spec) throws Exception {
        Path file = folder.resolve("m.farpoint");
        Instances data = Data.shipped("glass");
        DetectorClassifier classifier = (DetectorClassifier) AbstractClassifier.forName(
                "weka.classifiers.outlier." + spec.name(),
                new String[] {"-save-model-file", file.toString(), "-contamination", "0.2"});
        classifier.buildClassifier(data);

        assertEquals(
                spec.defaults().asText(),
                ModelFiles.read(file).detector().provenance().parameters());
        Instances scored = apply(filter("-model-file", file.toString(), "-probability", "-flag"), data);
        assertArrayEquals(classifier.outlierScores(data), column(scored, "outlier_score"));
        double[][] distributions = classifier.distributionsForInstances(data);
        for (int i = 0; i < scored.size(); i++) {
            assertEquals(distributions[i][1], column(scored, "outlier_probability")[i]);
            assertEquals(distributions[i][1] > 0.5 ? 1 : 0, column(scored, "outlier_flag")[i]);
        }
    }

    @Test
    void filterWritesWhatItsDetectorLearnt() throws Exception {
        Path file = folder.resolve("m.farpoint");
        Instances data = Data.shipped("glass");
        Instances scored = apply(
                filter("-detector", "weka.classifiers.outlier.GaussianMahalanobis -save-model-file " + file), data);
        assertArrayEquals(
                column(scored, "outlier_score"),
                column(apply(filter("-model-file", file.toString()), data), "outlier_score"));
    }

    @Test
    void noBatchTrains() throws Exception {
        Instances data = Data.shipped("glass");
        String file = mahalanobisOf(data).toString();
        double[] expected = column(apply(filter("-model-file", file), data), "outlier_score");
        OutlierScore filter = filter("-model-file", file);
        double[] first = column(apply(filter, new Instances(data, 0, 1)), "outlier_score");
        double[] second = column(Filter.useFilter(new Instances(data, 1, 213), filter), "outlier_score");
        assertEquals(expected[0], first[0]);
        assertArrayEquals(java.util.Arrays.copyOfRange(expected, 1, 214), second);
        assertEquals(
                0, apply(filter("-model-file", file), new Instances(data, 0)).size());
    }

    @Test
    void foldsOfACrossValidationLeaveTheFileAlone() throws Exception {
        Instances data = Data.shipped("glass");
        Path file = folder.resolve("m.farpoint");
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.setSaveModelFile(file.toFile());
        RecordingLogger log = new RecordingLogger();
        classifier.setLog(log);
        new Evaluation(data).crossValidateModel(classifier, data, 2, new Random(1));
        assertFalse(Files.exists(file));
        classifier.buildClassifier(data);
        byte[] ofAllRows = Files.readAllBytes(file);
        new Evaluation(data).crossValidateModel(classifier, data, 2, new Random(1));
        assertArrayEquals(ofAllRows, Files.readAllBytes(file));

        DetectorClassifier copy = (DetectorClassifier) AbstractClassifier.makeCopy(classifier);
        copy.setLog(log);
        copy.buildClassifier(new Instances(data, 0, 100));
        assertArrayEquals(ofAllRows, Files.readAllBytes(file));
        assertTrue(log.messages.stream().anyMatch(m -> m.contains("is not written by a copy")));
        copy.setSaveModelFile(file.toFile());
        copy.buildClassifier(new Instances(data, 0, 100));
        assertEquals(100, ModelFiles.read(file).detector().provenance().rows());
    }

    @Test
    void attributesAreFoundByNameAndOthersPassedOver() throws Exception {
        Instances data = Data.shipped("glass");
        String file = mahalanobisOf(data).toString();
        Instances expected = apply(filter("-model-file", file, "-contributions"), data);
        Instances other = new Instances(data);
        other.insertAttributeAt(new Attribute("batch"), 0);
        Reorder reorder = new Reorder();
        reorder.setAttributeIndices("11,5,1,2,3,4,10-6");
        reorder.setInputFormat(other);
        other = Filter.useFilter(other, reorder);
        Instances scored = apply(filter("-model-file", file, "-contributions"), other);
        assertArrayEquals(column(expected, "outlier_score"), column(scored, "outlier_score"));
        assertArrayEquals(column(expected, "contribution_Na"), column(scored, "contribution_Na"));
        assertArrayEquals(column(expected, "contribution_Fe"), column(scored, "contribution_Fe"));
        assertArrayEquals(new double[214], column(scored, "contribution_batch"));
    }

    @Test
    void nominalValuesAreFoundByName() throws Exception {
        Instances data = Data.mixed();
        String file = mahalanobisOf(data).toString();
        Instances other = Data.arff(
                "@relation other",
                "@attribute size numeric",
                "@attribute colour {violet,blue,red}",
                "@attribute day date yyyy-MM-dd",
                "@attribute class {normal,outlier}",
                "@data",
                "1.5,red,2020-01-01,normal",
                "9.0,violet,2021-01-01,outlier");
        double[] scores = column(apply(filter("-model-file", file), other), "outlier_score");
        double[] trained = column(apply(filter("-model-file", file), data), "outlier_score");
        assertEquals(trained[0], scores[0]);
        assertTrue(Double.isFinite(scores[1]), "a value that training did not see");
    }

    @Test
    void whatDoesNotFitIsOneSentence() throws Exception {
        Instances data = Data.shipped("glass");
        Path file = mahalanobisOf(data);
        Instances other = Data.shipped("wdbc");
        assertRefused(
                "The model was trained with attributes that the data does not have: RI, Na, Mg, Al, Si, K, Ca, Ba, Fe.",
                filter("-model-file", file.toString()),
                other);
        Instances text = Data.arff("@relation r", "@attribute RI {a}", "@attribute c {x}", "@data", "a,x");
        Instances rest = new Instances(data, 0, 1);
        rest.deleteAttributeAt(0);
        rest.setRelationName("rest");
        assertRefused(
                "Attribute 'RI' is nominal in the data, the model was trained with it as numeric.",
                filter("-model-file", file.toString()),
                Instances.mergeInstances(new Instances(text, 0, 1), rest));
        Path nowhere = folder.resolve("nowhere.farpoint");
        assertRefused("There is no model file '" + nowhere + "'.", filter("-model-file", nowhere.toString()), data);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertRefused(
                "The model file is damaged: its checksum does not match.",
                filter("-model-file", file.toString()),
                data);
        InvalidInputException both = assertThrows(
                InvalidInputException.class,
                () -> filter("-model-file", "m", "-detector", "weka.classifiers.outlier.GaussianMahalanobis"));
        assertTrue(both.getMessage().startsWith("The options -detector and -model-file exclude each other"));
    }

    private static void assertRefused(String start, OutlierScore filter, Instances data) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> apply(filter, data));
        assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
    }

    @Test
    void unusableTargetIsFoundBeforeTraining() throws Exception {
        Path nowhere = folder.resolve("no").resolve("m.farpoint");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.setSaveModelFile(nowhere.toFile());
        Instances data = Data.shipped("glass");
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> classifier.buildClassifier(data));
        assertEquals("There is no folder for the file '" + nowhere + "'.", refused.getMessage());
    }

    @Test
    void modelFileOptionRoundTrips() throws Exception {
        OutlierScore filter = filter("-model-file", "a b.farpoint", "-flag");
        assertEquals(new File("a b.farpoint"), filter(filter.getOptions()).getModelFile());
        assertArrayEquals(filter.getOptions(), filter(filter.getOptions()).getOptions());
    }
}
