package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks of any size have the rows that FastCSV sees in the whole text, and the numbers that their texts are. */
class CsvBlocksTest {
    private static final String[] FIELDS = {
        "1",
        "-2.5",
        "3e4",
        "",
        "NA",
        "?",
        "a b",
        " 7 ",
        "5\"",
        "a\"b",
        "\"\"",
        "\"8\"",
        "\"a,b\"",
        "\"say \"\"x\"\"\"",
        "\"two\nlines\"",
        "\"two\r\nlines, \"\"y\"\"\"",
        "\"a\"b",
        "\"a\"b\"c\"",
        "gr\u00f6\u00dfe",
        "\ud83d\ude00",
        "none",
        "1e999",
        "-",
        "\"0,5\""
    };

    private record Row(List<String> texts, long line) {}

    private static String text(Random random, int width) {
        StringBuilder text = new StringBuilder();
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            for (int j = 0; j < width; j++) {
                String field = random.nextInt(3) == 0
                        ? FIELDS[random.nextInt(FIELDS.length)]
                        : String.valueOf(random.nextInt(1000) / 8.0);
                // A row of nothing is an empty line.
                text.append(j == 0 ? "" : ",").append(width == 1 && field.isEmpty() ? "0" : field);
            }
            text.append(end).append(random.nextInt(8) == 0 ? end : "");
        }
        text.setLength(text.length() - random.nextInt(2));
        return text.toString();
    }

    private static List<Row> expected(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            records.forEach(record -> rows.add(new Row(record.getFields(), record.getStartingLineNumber())));
        }
        return rows;
    }

    private static RowReader reader(String text, int width, int size) {
        CsvFormat any = new CsvFormat(new CsvDialect(SourceFormat.Separator.COMMA, '"'));
        CsvFormat format = any.of(width, SourceFormat.DecimalSign.POINT);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBlocks blocks = new ByteBlocks(new ByteArrayInputStream(bytes), format::wholeRows, size);
        RowReader.Shape shape =
                new RowReader.Shape(List.of(), width, 1, SourceFormat.DecimalSign.POINT, Optional.empty());
        return new RowReader(blocks, format, shape, 0);
    }

    @Test
    void rowsAreThoseOfTheWholeText() throws IOException {
        Random random = new Random(1);
        for (int run = 0; run < 300; run++) {
            int width = 1 + random.nextInt(4);
            String text = text(random, width);
            List<Row> rows = new ArrayList<>();
            boolean[] numbers = new boolean[width];
            for (int j = 0; j < width; j++) {
                numbers[j] = random.nextBoolean();
            }
            try (RowReader reader = reader(text, width, 1 + random.nextInt(60))) {
                reader.setThreads(1 + random.nextInt(3));
                reader.setNumbers(numbers);
                for (RowBlock block = reader.next(); block != null; block = reader.next()) {
                    for (int row = 0; row < block.rows(); row++) {
                        rows.add(new Row(block.texts(row), block.line(row)));
                        checkNumbers(block, row, numbers);
                    }
                }
            }
            assertEquals(expected(text), rows, text);
        }
    }

    @Test
    void aCarriageReturnInQuotesIsPartOfItsField() throws IOException {
        for (int size = 1; size < 30; size++) {
            List<Row> rows = new ArrayList<>();
            try (RowReader reader = reader("\"a\rb\",1\n2,\"\r\"\n\"\r\n\",3\r4,5", 2, size)) {
                for (RowBlock block = reader.next(); block != null; block = reader.next()) {
                    for (int row = 0; row < block.rows(); row++) {
                        rows.add(new Row(block.texts(row), block.line(row)));
                    }
                }
            }
            assertEquals(
                    List.of(
                            new Row(List.of("a\rb", "1"), 1),
                            new Row(List.of("2", "\r"), 3),
                            new Row(List.of("\r\n", "3"), 5),
                            new Row(List.of("4", "5"), 7)),
                    rows,
                    "blocks of " + size);
        }
    }

    private static void checkNumbers(RowBlock block, int row, boolean[] numbers) {
        boolean odd = block.oddRow(block.firstOdd(row)) == row;
        for (int j = 0; j < numbers.length; j++) {
            if (numbers[j]) {
                String bare = block.texts(row).get(j).trim();
                double value = block.numbers(j)[row];
                boolean known = !Double.isNaN(FieldText.number(bare)) || FieldText.isMissing(bare);
                assertEquals(known, !RowBlock.isUnread(value), bare);
                assertEquals(FieldText.number(bare), value, bare);
                assertTrue(known || odd, bare);
            }
        }
    }
}
