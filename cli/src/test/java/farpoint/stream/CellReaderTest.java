package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
    private static final Attribute NUMBER = Attribute.numeric("x");
    private static final CellReader NUMBERS = new CellReader(NUMBER, DecimalSign.POINT);
    private static final CellReader KINDS =
            new CellReader(Attribute.nominal("kind", List.of("a", "none")), DecimalSign.POINT);

    @Test
    void readsNumbersAndTexts() {
        assertEquals(-1.5, NUMBERS.read(" -1.5 "));
        assertEquals(-1.5, NUMBERS.read(-1.5));
        assertEquals(-1.5, new CellReader(NUMBER, DecimalSign.COMMA).read("-1,5"));
        assertEquals(Double.NaN, NUMBERS.read("none"));
        assertEquals(Double.NaN, NUMBERS.read((String) null));
        assertEquals(Double.NaN, NUMBERS.read(Double.NaN));
    }

    @Test
    void aWordThatTrainingDidNotHaveIsACategoryMore() {
        assertEquals(1, KINDS.read("none"));
        assertEquals(Double.NaN, KINDS.read("NA"));
        assertEquals(2, KINDS.read("b"));
        assertEquals(List.of("a", "none", "unseen"), KINDS.attribute().categories());
    }

    /** Rows are counted by what is wrong with them. */
    @ParameterizedTest
    @ValueSource(strings = {"much", "1e999", "inf"})
    void theSameFaultIsToldInTheSameWords(String text) {
        String message = assertThrows(InvalidInputException.class, () -> NUMBERS.read(text))
                .getMessage();
        assertEquals("A value of attribute 'x' is no finite number.", message);
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> NUMBERS.read(Double.NEGATIVE_INFINITY))
                        .getMessage());
    }
}
