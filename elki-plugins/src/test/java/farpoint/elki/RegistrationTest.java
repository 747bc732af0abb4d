package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.Algorithm;
import elki.application.AbstractApplication;
import elki.evaluation.Evaluator;
import elki.outlier.OutlierAlgorithm;
import elki.utilities.Alias;
import elki.utilities.ELKIServiceRegistry;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;
import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every detector of the catalogue is an ELKI algorithm that says the same as the catalogue. */
class RegistrationTest {
    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void annotationsAgreeWithTheCatalogue(DetectorSpec spec) throws ClassNotFoundException {
        Class<?> algorithm = algorithm(spec);

        assertEquals(spec.title(), algorithm.getAnnotation(Title.class).value());
        assertEquals(
                spec.description(), algorithm.getAnnotation(Description.class).value());
        assertArrayEquals(
                new String[] {spec.name(), spec.alias()},
                algorithm.getAnnotation(Alias.class).value());
        Reference[] references = algorithm.getAnnotationsByType(Reference.class);
        assertEquals(spec.citations().size(), references.length);
        for (int i = 0; i < references.length; i++) {
            Citation citation = spec.citations().get(i);
            assertEquals(citation.authors(), references[i].authors());
            assertEquals(citation.title(), references[i].title());
            assertEquals(citation.venue() + ", " + citation.year(), references[i].booktitle());
            assertEquals(citation.url(), references[i].url());
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void isFoundByNameAndAliasInAnyCase(DetectorSpec spec) throws ClassNotFoundException {
        Class<?> algorithm = algorithm(spec);

        String capitals = spec.alias().toUpperCase(Locale.ROOT);
        for (String name : List.of(spec.name(), spec.alias(), capitals, algorithm.getName())) {
            assertEquals(algorithm, ELKIServiceRegistry.findImplementation(Algorithm.class, name), name);
            assertEquals(algorithm, ELKIServiceRegistry.findImplementation(OutlierAlgorithm.class, name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elki.Algorithm", "elki.outlier.OutlierAlgorithm"})
    void serviceFileHasOneLineADetector(String service) throws IOException {
        String lines;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/elki/" + service)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder expected = new StringBuilder();
        for (DetectorSpec spec : Detectors.all()) {
            expected.append("farpoint.elki." + spec.name() + " " + spec.name() + " " + spec.alias() + "\n");
        }
        assertEquals(expected.toString(), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScoreOutliers", "scoreoutliers", "farpoint.elki.ScoreOutliers"})
    void applicationIsFoundByItsName(String name) {
        assertEquals(ScoreOutliers.class, ELKIServiceRegistry.findImplementation(AbstractApplication.class, name));
    }

    @Test
    void auditIsAnApplicationAndAnEvaluator() {
        assertEquals(DataAudit.class, ELKIServiceRegistry.findImplementation(AbstractApplication.class, "dataaudit"));
        assertEquals(AuditEvaluator.class, ELKIServiceRegistry.findImplementation(Evaluator.class, "audit"));
    }

    @Test
    void elkisOwnCheckFindsNothing() {
        assertEquals(List.of(), ServiceCheck.complaintsAbout("farpoint"));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void optionsHaveTheDetectorsParameters(DetectorSpec spec) throws ReflectiveOperationException {
        Class<?> options = Class.forName(algorithm(spec).getName() + "$Par");

        assertTrue(DetectorPar.class.isAssignableFrom(options));
        DetectorSettings settings =
                Configurations.read((DetectorPar) options.getConstructor().newInstance());
        assertEquals(spec, settings.spec());
        assertEquals(spec.defaults(), settings.values());
    }

    private static Class<?> algorithm(DetectorSpec spec) throws ClassNotFoundException {
        return Class.forName("farpoint.elki." + spec.name());
    }
}
