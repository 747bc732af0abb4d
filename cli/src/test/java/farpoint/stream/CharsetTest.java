package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-8 with and without a mark, UTF-16 with one, and a sentence for all else. */
class CharsetTest {
    private static final Attribute SIZE = Attribute.numeric("größe");
    private static final Attribute REGION = Attribute.nominal("region", List.of("Süd", "Söd", "😀"));
    private static final String CSV = "größe,region\n1,Söd\n2,Süd\n3,😀\n";
    private static final String ARFF =
            "@relation r\n@attribute region {😀,Süd,Söd}\n@attribute größe numeric\n@data\nSöd,1\nSüd,2\n😀,3\n";

    private static double[][] read(byte[] bytes) throws IOException {
        try (RowSource source = RowSource.open(new ByteArrayInputStream(bytes), List.of(SIZE, REGION))) {
            var table = source.next(10);
            assertEquals(List.of(), source.notes());
            return new double[][] {table.column(0), table.column(1)};
        }
    }

    private static void assertRead(byte[] bytes) throws IOException {
        double[][] columns = read(bytes);
        assertArrayEquals(new double[] {1, 2, 3}, columns[0]);
        assertArrayEquals(new double[] {1, 0, 2}, columns[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, ARFF})
    void marksAreUnderstood(String text) throws IOException {
        assertRead(text.getBytes(StandardCharsets.UTF_8));
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = ("\uFEFF" + text).getBytes(charset);
            assertRead(bytes);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            assertRead(packed.toByteArray());
        }
    }

    @Test
    void otherCharsetsAreSaid() {
        assertMessage("The attribute's name 'gr\uFFFD\uFFFDe' is not in UTF-8; save the data in this charset.", CSV);
        assertMessage(
                "Line 2, attribute 'region': 'S\uFFFDd' is not in UTF-8; save the data in this charset.",
                CSV.replace("größe", "x"),
                Attribute.numeric("x"),
                REGION);
        String wide = assertThrows(InvalidInputException.class, () -> read(CSV.getBytes(StandardCharsets.UTF_16LE)))
                .getMessage();
        assertTrue(wide.startsWith("The data is no text in UTF-8, nor in UTF-16 with a byte order mark"), wide);
    }

    private static void assertMessage(String message, String text, Attribute... attributes) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Attribute> wanted = attributes.length == 0 ? List.of(SIZE, REGION) : List.of(attributes);
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> {
                            try (RowSource source = RowSource.open(new ByteArrayInputStream(bytes), wanted)) {
                                source.next(10);
                            }
                        })
                        .getMessage());
    }
}
