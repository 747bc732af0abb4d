package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void haveFourDigitsAndAnExponentWhereTheyAreFarFromOne() {
        assertEquals("0", Numbers.of(-0.0));
        assertEquals("10.7", Numbers.of(10.6999999));
        assertEquals("1235000", Numbers.of(1_234_567));
        assertEquals("1.235e7", Numbers.of(12_345_678));
        assertEquals("-1.2e-5", Numbers.of(-0.000012));
        assertEquals("0.0001235", Numbers.of(0.00012346));
        assertEquals("1e7", Numbers.of(9_999_999));
        assertEquals("4.94e-324", Numbers.of(Double.MIN_VALUE, 3));
    }

    @Test
    void whatIsNoNumberIsCalledSo() {
        assertEquals("infinite", Numbers.of(Double.POSITIVE_INFINITY));
        assertEquals("minus infinite", Numbers.of(Double.NEGATIVE_INFINITY));
        assertEquals("none", Numbers.of(Double.NaN));
        assertEquals("1.797e308 or beyond", Numbers.of(Double.MAX_VALUE));
    }

    @Test
    void onlyWhatIsZeroOrOneIsShownAsSuch() {
        assertEquals("0.000", Numbers.probability(0));
        assertEquals("< 0.001", Numbers.probability(1e-9));
        assertEquals("0.500", Numbers.probability(0.5));
        assertEquals("> 0.999", Numbers.probability(1 - 1e-9));
        assertEquals("1.000", Numbers.probability(1));
        assertEquals("< 0.1 %", Numbers.percent(1e-6));
        assertEquals("> 99.9 %", Numbers.percent(0.99999));
        assertEquals("100.0 %", Numbers.percent(1));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1,234 rows", Numbers.count(1234, "row"));
            assertEquals("1 row", Numbers.count(1, "row"));
            assertEquals("0.500", Numbers.probability(0.5));
            assertEquals("12.5", Numbers.place(12.5));
        } finally {
            Locale.setDefault(before);
        }
    }
}
