package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesTest {
    private static final ClassLoader LOADER = EnginesTest.class.getClassLoader();

    @ParameterizedTest
    @CsvSource({
        "java, 'Engine: plain Java'",
        "java:tree, 'Engine: plain Java, by tree'",
        "java:scan, 'Engine: plain Java, by scan'"
    })
    void opensAMethodOfJavaAndSaysSoInOneLine(String name, String line) {
        List<String> log = new ArrayList<>();
        Engines.open(name, LOADER, log::add).close();
        assertEquals(List.of(line), log);
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
        assertEquals(List.of("Engine: plain Java"), log);
    }
}
