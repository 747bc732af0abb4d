package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.core.Instances;
import weka.core.SerializationHelper;

/** What Weka stores of a trained classifier is the model file's bytes, and says and scores the same when it is read. */
class StoredModelTest {
    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void holdsAModelFile(DetectorSpec spec) throws Exception {
        boolean network = spec.parameters().stream().anyMatch(p -> p.name().equals("epochs"));
        String[] options = network ? new String[] {"-epochs", "2", "-ensemble-size", "2"} : new String[0];
        DetectorClassifier classifier =
                (DetectorClassifier) AbstractClassifier.forName("weka.classifiers.outlier." + spec.name(), options);
        Instances data = Data.shipped("glass");
        classifier.buildClassifier(data);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SerializationHelper.write(bytes, classifier);
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("FARPOINT"));
        assertFalse(text.contains("farpoint.TrainedDetector"));
        DetectorClassifier read =
                (DetectorClassifier) SerializationHelper.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertArrayEquals(classifier.outlierScores(data), read.outlierScores(data));
        assertEquals(classifier.toString(), read.toString());
    }
}
