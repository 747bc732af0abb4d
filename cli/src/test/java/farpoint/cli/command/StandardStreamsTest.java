package farpoint.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardStreamsTest {
    @ParameterizedTest
    @CsvSource({
        // locale, Java 19 or newer, Java 17, terminal, charset
        "US-ASCII,,,false,UTF-8",
        "US-ASCII,US-ASCII,,true,UTF-8",
        "ISO-8859-1,,,false,UTF-8",
        "ISO-8859-1,ISO-8859-1,,false,UTF-8",
        "ISO-8859-1,,,true,ISO-8859-1",
        "ISO-8859-1,ISO-8859-15,,false,ISO-8859-15",
        "windows-1252,,IBM850,true,IBM850",
        "windows-1252,IBM850,,true,IBM850",
        "UTF-8,UTF-8,,true,UTF-8",
        "ISO-8859-1,no-charset,,true,UTF-8",
    })
    void writesInUtf8UnlessATerminalOrTheUserWantsAnother(
            String locale, String said, String saidBefore, boolean terminal, String charset) {
        Properties properties = new Properties();
        properties.setProperty("native.encoding", locale);
        if (said != null) {
            properties.setProperty("stdout.encoding", said);
        }
        if (saidBefore != null) {
            properties.setProperty("sun.stdout.encoding", saidBefore);
        }
        assertEquals(Charset.forName(charset), StandardStreams.charset(properties, "stdout.encoding", terminal));
    }
}
