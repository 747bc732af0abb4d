package farpoint.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes tables of a run: CSV in UTF-8 with one line feed a line, moved into place when it is complete. */
final class CsvFile {
    private CsvFile() {}

    /** Writes the lines of a file. */
    @FunctionalInterface
    interface Lines {
        /** Writes all of them. */
        void writeTo(CsvWriter csv) throws IOException;
    }

    static void write(Path file, Lines lines) throws IOException {
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            lines.writeTo(csv);
            csv.flush();
        });
    }
}
