package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sources that give little at a time, that fail, or whose rows do not end. */
class RowReaderTest {
    private static final int LONGEST = 1 << 24;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a row at a time, and says that the next one must be waited for. */
    private static InputStream slow(String text, int row) {
        return new FilterInputStream(bytes(text)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(row, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    @Test
    void fewBlocksAreKeptOfASlowSource() throws IOException {
        int rows = 3_600;
        String row = "1.25,2.25,3.25,4.25\n";
        try (RowReader reader = RowSource.rows(slow(row.repeat(rows), row.length()), List.of(), SourceFormat.BY_LOOK)) {
            KeptRows kept = KeptRows.read(reader);
            assertEquals(rows, kept.rows());
            assertEquals(List.of("1.25", "2.25", "3.25", "4.25"), kept.texts(rows - 1));
            assertTrue(kept.blocks().size() < 5, kept.blocks().size() + " blocks");
        }
    }

    @Test
    void aStreamGivesWhatThereIs() throws IOException {
        int rows = 3_600;
        String row = "1.25,2.25,3.25,4.25\n";
        try (RowReader reader = RowSource.rows(slow(row.repeat(rows), row.length()), List.of(), SourceFormat.BY_LOOK)) {
            reader.next();
            assertEquals(1, reader.next().rows());
        }
    }

    @Test
    void rowsBeforeAFailureComeFirst() throws IOException {
        String rows = "1,2\n3\n4,5\n";
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("damaged");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("damaged");
            }

            @Override
            public int available() {
                return 1;
            }
        };
        InputStream in = new SequenceInputStream(bytes(rows), failing) {
            @Override
            public int available() {
                return 1;
            }
        };
        CsvFormat format =
                new CsvFormat(new CsvDialect(SourceFormat.Separator.COMMA, '"')).of(2, SourceFormat.DecimalSign.POINT);
        RowReader.Shape shape = new RowReader.Shape(List.of(), 2, 1, SourceFormat.DecimalSign.POINT, Optional.empty());
        ByteBlocks blocks = new ByteBlocks(in, format::wholeRows, rows.length());
        try (RowReader reader = new RowReader(blocks, format, shape, 0)) {
            RowBlock block = reader.next();
            assertEquals(3, block.rows());
            assertEquals(
                    "Line 2 has 1 field, the first line has 2.",
                    assertThrows(InvalidInputException.class, () -> block.texts(1))
                            .getMessage());
            for (int call = 0; call < 2; call++) {
                assertEquals(
                        "damaged", assertThrows(IOException.class, reader::next).getMessage());
            }
        }
    }

    @Test
    void aRowThatIsTooLongIsSaidWithItsLine() {
        String text = ("y".repeat(99) + "\n").repeat(LONGEST / 100 + 1);
        assertTooLong(1, "\"" + text);
        assertTooLong(31, "1,2\n".repeat(30) + "\"" + text);
        assertTooLong(30, "sep=,\n" + "1,2\n".repeat(28) + "1,\"" + text + "\"\n");
        assertTooLong(22, "@relation r\n" + "%\n".repeat(20) + "@attribute " + text.replace('\n', ' '));
    }

    private static void assertTooLong(int line, String text) {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> KeptRows.read(RowSource.rows(bytes(text), List.of(), SourceFormat.BY_LOOK)))
                .getMessage();
        assertEquals(
                "The row in line " + line + " has more than 16777216 bytes, or a quote that does not end.", message);
    }
}
