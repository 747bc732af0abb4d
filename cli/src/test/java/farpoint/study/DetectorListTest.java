package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detectors as users write them. */
class DetectorListTest {
    private static List<String> labels(String text) {
        return DetectorList.parse(text).stream().map(ChosenDetector::label).toList();
    }

    @Test
    void labelsHaveFullNames() {
        assertEquals(
                List.of("KNNDistance num-neighbors=5", "KNNDistance", "DeepSVDD hidden-layers=32,16"),
                labels(" knndistance  num-neighbors=5,KNNDISTANCE ,deepsvdd hidden-layers=32,16"));
        assertEquals(DetectorList.DEFAULT, labels(String.join(", ", DetectorList.DEFAULT)));
    }

    @Test
    void allIsTheCatalogue() {
        List<String> names = Detectors.all().stream().map(DetectorSpec::name).toList();
        assertEquals(names, labels("all"));
        List<String> more = labels("FastLOF, FastLOF num-neighbors=5, all");
        assertEquals(List.of("FastLOF", "FastLOF num-neighbors=5"), more.subList(0, 2));
        assertEquals(names.size() + 1, more.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NoSuch",
                "FastLOF k",
                "FastLOF nothing=1",
                "KNNDistance num-neighbors=-1",
                "FastLOF, lof2",
                "fastlof, FastLOF"
            })
    void mistakesAreTold(String text) {
        assertThrows(InvalidInputException.class, () -> DetectorList.parse(text));
    }

    /** Detectors are told that training rows are clean where they are, and what the user says goes before that. */
    @Test
    void cleanRowsAreToldUnlessTheUserSaysOtherwise() {
        ChosenDetector plain = DetectorList.parse("KNNDistance").get(0);
        ChosenDetector told =
                DetectorList.parse("KNNDistance clean-training=false").get(0);
        assertTrue(isClean(plain, true));
        assertFalse(isClean(plain, false));
        assertFalse(isClean(told, true));
    }

    private static boolean isClean(ChosenDetector detector, boolean clean) {
        Parameter<?> parameter = detector.spec().parameters().stream()
                .filter(p -> p.name().equals("clean-training"))
                .findFirst()
                .orElseThrow();
        return (Boolean) detector.values(clean, 1).get(parameter);
    }
}
