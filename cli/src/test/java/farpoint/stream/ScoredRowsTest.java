package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1       | 0.25 | 1 row scored in 0.3 s, 4 rows a second
            1       | 1    | 1 row scored in 1.0 s, 1 row a second
            2       | 2.5  | 2 rows scored in 2.5 s, 1 row a second
            0       | 0.5  | 0 rows scored in 0.5 s, 0 rows a second
            1234567 | 2    | 1,234,567 rows scored in 2.0 s, 617,284 rows a second
            """)
    void tellsHowManyAndHowFast(long rows, double seconds, String sentence) {
        assertEquals(sentence, new ScoredRows(rows, seconds).rate());
    }
}
