package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTextTest {
    private static final String NAME = "gr\u00f6\u00dfe";

    /** What a reader in the charset makes of a file in UTF-8. */
    private static String readAs(String charset, String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252"})
    void namesCategoriesAndClassesReadInAnotherCharsetAreRefused(String charset) {
        Charset here = Charset.forName(charset);
        String read = readAs(charset, NAME);
        Attribute category = Attribute.nominal("x", List.of("a", read));
        RowClasses classes = new RowClasses(List.of("a", read), new int[] {0});
        assertTold(charset, () -> MisreadText.refuse(Attribute.numeric(read), here));
        assertTold(charset, () -> MisreadText.refuse(category, here));
        assertTold(charset, () -> MisreadText.refuse(classes, here));
    }

    private static void assertTold(String charset, Runnable check) {
        String message = assertThrows(InvalidInputException.class, check::run).getMessage();
        assertTrue(message.contains("-Dfile.encoding=UTF-8") && message.contains(charset), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252", "windows-1251", "GBK", "UTF-8"})
    void textReadAsItWasWrittenIsFine(String charset) {
        for (String text :
                new String[] {"", "x", NAME, "\u00c4\u00d6\u00dc", "\u0415\u0451", "\u5c0f", "\ud83d\ude00"}) {
            assertDoesNotThrow(() -> MisreadText.refuse(Attribute.numeric(text), Charset.forName(charset)));
        }
    }

    @Test
    void aFileInAnotherCharsetThanUtf8IsSaid() {
        String read = new String(NAME.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Table.Builder table = Table.builder(1);
        assertThrows(InvalidInputException.class, () -> table.addNumeric(read, 1));
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> MisreadText.refuse(Attribute.numeric(read), StandardCharsets.UTF_8))
                .getMessage();
        assertTrue(message.endsWith("as the file is not in UTF-8: save it in this charset."), message);
    }
}
