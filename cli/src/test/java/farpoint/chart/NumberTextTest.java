package farpoint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void largeAndSmallNumbersHaveAnExponent() {
        assertEquals("0", NumberText.of(-0.0, 4, 1e7));
        assertEquals("3.142", NumberText.of(Math.PI, 4, 1e7));
        assertEquals("-120000", NumberText.of(-120_000, 4, 1e6));
        assertEquals("1.235e6", NumberText.of(1_234_567, 4, 1e6));
        assertEquals("1235000", NumberText.of(1_234_567, 4, 1e7));
        assertEquals("1e6", NumberText.of(999_999.9, 4, 1e6));
        assertEquals("0.0001", NumberText.of(0.0001, 4, 1e6));
        assertEquals("-1.2e-5", NumberText.of(-0.000012, 4, 1e6));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1,234,567", NumberText.count(1_234_567));
        } finally {
            Locale.setDefault(before);
        }
    }
}
