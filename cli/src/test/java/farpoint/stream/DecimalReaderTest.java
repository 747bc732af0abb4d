package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those of {@link Double#parseDouble}, to the last bit. */
class DecimalReaderTest {
    private final DecimalReader reader = new DecimalReader('.');

    private void check(String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + DecimalReader.PADDING);
        double expected = Double.parseDouble(text);
        int end = reader.read(bytes, 0);
        if (Double.isInfinite(expected)) {
            assertEquals(0, end, text);
            return;
        }
        assertEquals(text.length(), end, text);
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(reader.value()), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0.0",
                "00012",
                "1.",
                ".5",
                "-.5e-3",
                "1e5",
                "1E+05",
                "12345678",
                "123456789.123456789",
                "9007199254740993",
                "9007199254740992.5",
                "9223372036854775808",
                "18446744073709551615",
                "18446744073709551616",
                "9999999999999999999",
                "1e22",
                "1e23",
                "1e-22",
                "1e-23",
                "8.5e22",
                "1e64",
                "1e65",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "2.2250738585072011e-308",
                "2.2250738585072014e-308",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "1e999",
                "1e-999",
                "0.000000000000000000000000000000001",
                "0.1234567890123456789012345678901234567890",
                "1e00005",
                "0.0012345678901234567",
                "0.0001234567890123456789",
                "0.00012345678901234567890",
                "00000000000000000000001.5",
                "0.0000000000000000000000",
                "00000000000000000000000",
                "0000000000.00000000009007199254740993"
            })
    void hardOnesAreRight(String text) {
        check(text);
        check("-" + text.replaceFirst("^[-+]", ""));
    }

    @Test
    void randomOnesAreRight() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            check(Double.isFinite(any) ? Double.toString(any) : "1");
            check(Double.toString(random.nextGaussian()));
            check(String.format(Locale.ROOT, "%.17f", random.nextGaussian() / (1 << random.nextInt(20))));
            check((random.nextLong() >>> 1 + random.nextInt(62)) + "e" + (random.nextInt(160) - 80));
            check((random.nextLong() >>> 1 + random.nextInt(62)) + "."
                    + (random.nextLong() >>> 1 + random.nextInt(62)));
        }
    }

    /** The exact middle of two doubles, and what lies next to it. */
    @Test
    void halfwayCasesAreRight() {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            double value = random.nextDouble() * Math.pow(2, random.nextInt(120) - 60);
            BigDecimal middle = new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2));
            check(middle.toPlainString());
            check(middle.add(middle.ulp()).toPlainString());
            check(middle.subtract(middle.ulp()).toPlainString());
            check(String.valueOf((random.nextLong() >>> 10 | 1L << 53) * 2 + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+", ".", "-.", "e5", "1e", "1e+", "NaN", "Infinity", "-inf", "x1", " 1", "1e1000000"})
    void whatIsNoNumberIsNotRead(String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + DecimalReader.PADDING);
        assertEquals(0, reader.read(bytes, 0), text);
    }

    @Test
    void readingEndsBehindTheNumber() {
        DecimalReader comma = new DecimalReader(',');
        byte[] bytes = "1,25;3.5        ".getBytes(StandardCharsets.US_ASCII);
        assertEquals(4, comma.read(bytes, 0));
        assertEquals(1.25, comma.value());
        assertEquals(6, comma.read(bytes, 5));
        assertEquals(3, comma.value());
    }
}
