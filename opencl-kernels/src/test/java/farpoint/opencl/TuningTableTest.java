package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final OpenClDevice DEVICE = device("a device", "1.0 | #7\n", 1 << 15);
    private static final List<Tuner.Found> FOUND = List.of(
            new Tuner.Found(SizeClass.FEW, new CpuShape(8, 3, 4, 2, 0, 0), 1.25),
            new Tuner.Found(SizeClass.SOME, GpuShape.DEFAULT, 1));

    private static OpenClDevice device(String name, String driver, long localMemory) {
        return new OpenClDevice(
                0,
                "platform",
                name,
                driver,
                OpenClDevice.Type.GPU,
                2,
                1L << 32,
                1L << 30,
                true,
                true,
                8,
                4,
                1024,
                localMemory,
                null,
                null);
    }

    @Test
    void aTableIsReadAsItIsWritten() {
        TuningTable table = TuningTable.EMPTY.with(DEVICE, FOUND, DAY).with(device("other", "2", 1), FOUND, DAY);
        assertEquals(table, TuningTable.parse(table.text()));
        assertTrue(
                table.text()
                        .contains(
                                "\na device (platform) | 1.0 / /7/ | few | cpu width=8 vectors=3 queries=4 item=2 seed=0 batch=0"
                                        + " | 1.25 | 2026-11-29\n"),
                table.text());
    }

    @Test
    void aDeviceGetsWhatWasFoundWithItsDriverAndFits() {
        TuningTable table = TuningTable.EMPTY.with(DEVICE, FOUND, DAY);
        assertEquals(
                Map.of(SizeClass.FEW, new CpuShape(8, 3, 4, 2, 0, 0), SizeClass.SOME, GpuShape.DEFAULT),
                table.shapes(DEVICE));
        assertEquals(Map.of(), table.shapes(device("a device", "1.1", 1 << 15)));
        assertEquals(Map.of(), table.shapes(device("another device", "1.0 | #7\n", 1 << 15)));
        OpenClDevice small = device("a device", "1.0 | #7\n", 100);
        assertEquals(Map.of(SizeClass.FEW, new CpuShape(8, 3, 4, 2, 0, 0)), table.shapes(small));
    }

    @Test
    void whatIsFoundLaterTakesThePlaceOfWhatWasFoundBefore() {
        List<Tuner.Found> later = List.of(new Tuner.Found(SizeClass.FEW, new CpuShape(16, 1, 2, 1, 0, 0), 2));
        TuningTable table = TuningTable.EMPTY.with(DEVICE, FOUND, DAY).with(DEVICE, later, DAY);
        assertEquals(Map.of(SizeClass.FEW, new CpuShape(16, 1, 2, 1, 0, 0)), table.shapes(DEVICE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    d | 1 | few; it has 3 parts instead of 6
                    d | 1 | few | cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 | 0.5 | 2026-11-29; '0.5' is no gain
                    d | 1 | few | cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 | NaN | 2026-11-29; 'NaN' is no gain
                    d | 1 | few | cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 | x | 2026-11-29; it has no number, date or size
                    d | 1 | tall | cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 | 1 | 2026-11-29; it has no number, date or size
                    d | 1 | few | cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 | 1 | soon; it has no number, date or size
                    d | 1 | few | cpu | 1 | 2026-11-29; The parameters of a shape are
                    """)
    void aLineThatIsNotUnderstoodIsToldWithItsNumber(String line, String expected) {
        String text = TuningTable.EMPTY.text();
        String message = assertThrows(InvalidInputException.class, () -> TuningTable.parse(text + line))
                .getMessage();
        assertTrue(message.startsWith("line " + (text.lines().count() + 1) + " is not understood: "), message);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void theFileIsWhereTheUserKeepsSuchFiles() {
        assertEquals(Path.of("h", ".farpoint", "opencl-devices.txt"), TuningFile.path(Map.of(), "h"));
        assertEquals(
                Path.of("c", "farpoint", "opencl-devices.txt"), TuningFile.path(Map.of("XDG_CACHE_HOME", "c"), "h"));
        assertEquals(
                Path.of("f", "opencl-devices.txt"),
                TuningFile.path(Map.of("XDG_CACHE_HOME", "c", "FARPOINT_CACHE", "f"), "h"));
    }

    @Test
    void aFileThatIsBrokenIsToldAndNotUsed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table");
        assertEquals(new TuningFile(file, TuningTable.EMPTY, ""), TuningFile.at(file));
        TuningTable table = TuningTable.EMPTY.with(DEVICE, FOUND, DAY);
        Files.writeString(file, table.text());
        assertEquals(new TuningFile(file, table, ""), TuningFile.at(file));
        Files.writeString(file, "<html>");
        assertBroken(file, "its first line is not 'Farpoint: OpenCL devices, format 1'");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertBroken(file, "it cannot be read");
        Files.write(file, new byte[(1 << 20) + 1]);
        assertBroken(file, "it is no file of at most a megabyte");
        assertBroken(folder, "it is no file of at most a megabyte");
    }

    private static void assertBroken(Path file, String reason) {
        TuningFile read = TuningFile.at(file);
        assertEquals(TuningTable.EMPTY, read.table());
        assertEquals(
                "The measurements of OpenCL devices in '" + file + "' are not used: " + reason
                        + ". The command devices --tune makes them anew.",
                read.problem());
    }
}
