package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesTest {
    private static final ClassLoader LOADER = EnginesTest.class.getClassLoader();

    @ParameterizedTest
    @CsvSource({"java:plain, 'plain Java'", "java:tree, ', by tree'", "java:scan, ', by scan'"})
    void opensAMethodOfJavaAndSaysSoInOneLine(String name, String end) {
        List<String> log = new ArrayList<>();
        Engines.open(name, LOADER, log::add).close();
        assertEquals(1, log.size());
        assertTrue(log.get(0).startsWith("Engine: ") && log.get(0).endsWith(end), log.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java:bush | The engine 'java:bush' cannot run here: the Java engine has no method 'bush', but: auto, plain, tree, scan.",
                "abacus | There is no engine 'abacus'. Engines here: auto, java."
            })
    void refusesWhatThereIsNot(String name, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> Engines.open(name, LOADER, line -> {}))
                        .getMessage());
    }

    @Test
    void autoTakesJavaWhereThereIsNothingElse() {
        List<String> log = new ArrayList<>();
        assertEquals("java", Engines.open("auto", LOADER, log::add).name());
        assertEquals(List.of("Engine: " + new JavaDistanceEngine().description()), log);
    }
}
