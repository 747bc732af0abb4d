package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final String[] FIELDS = {
        "",
        "1",
        "a b",
        " ",
        "#",
        "a,b",
        "\"",
        "say \"x\"",
        "two\nlines",
        "\r",
        "gr\u00f6\u00dfe",
        "\ud83d\ude00",
        "0".repeat(70_000)
    };

    @Test
    void linesAreThoseOfFastCsv() throws IOException {
        Random random = new Random(1);
        for (int run = 0; run < 50; run++) {
            CsvLines lines = new CsvLines();
            StringWriter expected = new StringWriter();
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
                for (int i = 0; i < 10; i++) {
                    List<String> fields = new ArrayList<>(List.of("1"));
                    for (int j = 0; j < random.nextInt(5); j++) {
                        fields.add(FIELDS[random.nextInt(FIELDS.length)]);
                    }
                    csv.writeRecord(fields);
                    fields.forEach(lines::field);
                    lines.end();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.writeTo(bytes);
            assertEquals(expected.toString(), bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
