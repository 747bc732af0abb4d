package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks of any size have the rows that were written, dense and sparse, and the numbers that their texts are. */
class ArffBlocksTest {
    private static final String[] CATEGORIES = {"a", "b c", "it's", "50%", "{x}", "gr\u00f6\u00dfe"};

    private record Row(List<String> texts, long line) {}

    private final Random random = new Random(1);
    private final StringBuilder text = new StringBuilder();
    private final List<Row> written = new ArrayList<>();
    private String end;
    private int line;

    private List<Field> write() {
        text.setLength(0);
        written.clear();
        line = 1;
        end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        List<Field> fields = new ArrayList<>();
        for (int j = 0; j < 1 + random.nextInt(4); j++) {
            fields.add(
                    random.nextInt(3) == 0
                            ? new Field("n" + j, Field.Type.NOMINAL, List.of(CATEGORIES), "")
                            : Field.of("x" + j, Field.Type.NUMERIC));
        }
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            while (random.nextInt(6) == 0) {
                line(random.nextBoolean() ? "  % 1, 'note" : " ");
            }
            row(fields);
        }
        return fields;
    }

    private void line(String content) {
        text.append(content).append(end);
        line++;
    }

    private void row(List<Field> fields) {
        boolean sparse = random.nextInt(3) == 0;
        String[] values = new String[fields.size()];
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            boolean nominal = fields.get(j).type() == Field.Type.NOMINAL;
            if (sparse && random.nextBoolean()) {
                values[j] = nominal ? CATEGORIES[0] : "0";
                continue;
            }
            if (random.nextInt(6) > 0) {
                values[j] = nominal
                        ? CATEGORIES[random.nextInt(CATEGORIES.length)]
                        : String.valueOf(random.nextInt(4000) / 8.0 - 100);
            }
            String cell = values[j] == null ? "?" : nominal ? quoted(values[j]) : values[j];
            cells.add(sparse ? j + " " + cell : cell);
        }
        written.add(new Row(Arrays.asList(values), line));
        String all = String.join(random.nextBoolean() ? "," : " , ", cells);
        String weight = random.nextInt(5) == 0 ? ", {2.5}" : "";
        line((random.nextInt(4) == 0 ? "\t" : "") + (sparse ? "{" + all + "}" : all) + weight);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "\\'") + "'";
    }

    private RowReader reader(List<Field> fields) {
        ByteBlocks blocks = new ByteBlocks(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                TextLines::whole,
                1 + random.nextInt(60));
        RowReader.Shape shape =
                new RowReader.Shape(fields, fields.size(), 1, SourceFormat.DecimalSign.POINT, Optional.empty());
        return new RowReader(blocks, new ArffFormat(fields), shape, 0);
    }

    @Test
    void rowsAreThoseThatWereWritten() throws IOException {
        for (int run = 0; run < 300; run++) {
            List<Field> fields = write();
            boolean[] numbers = new boolean[fields.size()];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = fields.get(j).type() == Field.Type.NUMERIC;
            }
            List<Row> rows = new ArrayList<>();
            try (RowReader reader = reader(fields)) {
                reader.setThreads(1 + random.nextInt(3));
                reader.setNumbers(numbers);
                for (RowBlock block = reader.next(); block != null; block = reader.next()) {
                    for (int row = 0; row < block.rows(); row++) {
                        rows.add(new Row(block.texts(row), block.line(row)));
                        checkNumbers(block, row, numbers);
                    }
                }
            }
            assertEquals(written, rows, text.toString());
        }
    }

    private static void checkNumbers(RowBlock block, int row, boolean[] numbers) {
        boolean odd = block.oddRow(block.firstOdd(row)) == row;
        for (int j = 0; j < numbers.length; j++) {
            if (numbers[j]) {
                String number = block.texts(row).get(j);
                double value = block.numbers(j)[row];
                assertTrue(odd || !RowBlock.isUnread(value));
                if (!RowBlock.isUnread(value)) {
                    assertEquals(number == null ? Double.NaN : Double.parseDouble(number), value);
                }
            }
        }
    }
}
