package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.outlier.Autoencoder;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.outlier.OutlierScore;

/** What Weka stores of a trained classifier is the model file's bytes, and says and scores the same when it is read. */
class StoredModelTest {
    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void holdsAModelFile(DetectorSpec spec) throws Exception {
        boolean network = spec.parameters().stream().anyMatch(p -> p.name().equals("epochs"));
        String[] options = network ? new String[] {"-epochs", "2", "-ensemble-size", "2", "-resume"} : new String[0];
        DetectorClassifier classifier =
                (DetectorClassifier) AbstractClassifier.forName("weka.classifiers.outlier." + spec.name(), options);
        Instances data = Data.shipped("glass");
        classifier.buildClassifier(data);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SerializationHelper.write(bytes, classifier);
        assertTrue(bytes.toString(StandardCharsets.ISO_8859_1).contains("FARPOINT"));
        assertOutlivesClasses(bytes.toByteArray());
        DetectorClassifier read = (DetectorClassifier) read(bytes.toByteArray());
        assertArrayEquals(classifier.outlierScores(data), read.outlierScores(data));
        assertEquals(classifier.toString(), read.toString());
        assertArrayEquals(classifier.getOptions(), read.getOptions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OutlierScore -probability -detector weka.classifiers.outlier.KNNDistance",
                "DataAudit -W weka.classifiers.trees.J48",
                "NeighborImputation -imputations 2",
                "ZErrorFilter -action flag",
                "ZErrorFilter -action weight -form target -target Ba",
                "ZErrorFilter -action flag -form target -target Ba -use-regressor",
                "ZErrorFilter -action flag -form classes -error-scale median-mad",
            })
    void aStoredFilterGoesOn(String text) throws Exception {
        String[] words = Utils.splitOptions(text);
        String name = "weka.filters.unsupervised.outlier." + words[0];
        words[0] = "";
        Filter filter = (Filter) Utils.forName(Filter.class, name, words);
        Instances data = Data.shipped("glass");
        Instances first = new Instances(data, 0, 150);
        Instances second = new Instances(data, 150, 64);
        filter.setInputFormat(first);
        Filter.useFilter(first, filter);
        byte[] bytes = bytes(filter);
        assertOutlivesClasses(bytes);
        Filter read = (Filter) read(bytes);
        assertEquals(
                Filter.useFilter(second, filter).toString(),
                Filter.useFilter(second, read).toString());
    }

    private static Object read(byte[] bytes) throws Exception {
        return SerializationHelper.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Object scheme) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SerializationHelper.write(bytes, scheme);
        return bytes.toByteArray();
    }

    /** Of the project's classes, only those of this adapter are named in what is stored. */
    private static void assertOutlivesClasses(byte[] stored) throws Exception {
        Set<String> others = new TreeSet<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                Class<?> type = super.resolveClass(description);
                boolean adapter = type.getName().startsWith("farpoint.weka.");
                if (type.getName().contains("farpoint") && !adapter || adapter && type.isEnum()) {
                    others.add(type.getName());
                }
                return type;
            }
        }) {
            in.readObject();
        }
        assertEquals(Set.of(), others);
    }

    private static byte[] replaced(byte[] bytes, String part, String other) {
        assertEquals(part.length(), other.length());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(part));
        return text.replace(part, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFormerNameIsUnderstood() throws Exception {
        DetectorClassifier classifier = Data.classifier(Detectors.byName("DeepSVDD"));
        classifier.setOptions(Utils.splitOptions("-num-centers 7"));
        classifier.setOutlierValue(" a ");
        byte[] earlier = replaced(bytes(classifier), "num-centers", "num-centres");
        assertEquals(classifier.values(), ((DetectorClassifier) read(earlier)).values());
    }

    @Test
    void aParameterThatIsNoMoreIsNamed() throws Exception {
        for (Object scheme : List.of(new GaussianMahalanobis(), new OutlierScore())) {
            String name = scheme instanceof OutlierScore ? "contributions" : "outlier-value";
            byte[] later = replaced(bytes(scheme), name, "clairvoyances");
            assertRefused("There is no 'clairvoyances' parameter here. ", later);
        }
    }

    @Test
    void whatHasOtherClassesIsRefusedInASentence() throws Exception {
        Instances data = Data.shipped("glass");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.buildClassifier(data);
        OutlierScore filter = new OutlierScore();
        filter.setDetector(classifier);
        filter.setInputFormat(data);
        Filter.useFilter(data, filter);
        for (Object scheme : List.of(classifier, filter)) {
            byte[] other =
                    replaced(bytes(scheme), "farpoint.weka.ScoringModel$Stored", "farpoint.weka.ScoringModel$Storex");
            assertRefused("", other);
        }
    }

    /** The file of the model and that of the training that can go on. */
    @Test
    void damagedFilesAreRefusedInASentence() throws Exception {
        Autoencoder classifier = new Autoencoder();
        classifier.setOptions(Utils.splitOptions("-epochs 2 -ensemble-size 2 -resume"));
        classifier.buildClassifier(Data.shipped("glass"));
        byte[] good = bytes(classifier);
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int files = 0;
        for (int at = text.indexOf("FARPOINT"); at >= 0; at = text.indexOf("FARPOINT", at + 1)) {
            files++;
            assertDamaged(good, at, "This is no Farpoint model file.");
            assertDamaged(good, at + 1000, "The model file is damaged: its checksum does not match.");
        }
        assertEquals(2, files);
    }

    private static void assertDamaged(byte[] good, int at, String sentence) {
        byte[] damaged = good.clone();
        damaged[at] ^= 1;
        Exception refused = assertThrows(InvalidInputException.class, () -> read(damaged));
        assertEquals(sentence, refused.getMessage());
    }

    private static void assertRefused(String start, byte[] stored) {
        Exception refused = assertThrows(InvalidObjectException.class, () -> read(stored));
        assertEquals(start + StoredScheme.REFUSAL, refused.getMessage());
    }
}
