package farpoint.files;

import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.Decisions;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what a filter decided about all rows as CSV. */
public final class CleaningFile {
    private CleaningFile() {}

    /**
     * Writes one line a row, in order: its number from 1, decision, z-error, attribute of the wrong cell, the value there,
     * and the iteration in which the row was found outlying. The file is moved into place when it is complete.
     *
     * @throws InvalidInputException if there is no folder for it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, CleaningReport report) throws IOException {
        Decisions decisions = report.decisions();
        CsvFile.write(file, csv -> {
            csv.writeRecord("row", "decision", "z_error", "attribute", "value", "iteration");
            for (int i = 0; i < report.table().rows(); i++) {
                csv.writeRecord(
                        String.valueOf(i + 1),
                        decisions.isOutlying(i) ? report.action().done() : "kept",
                        String.valueOf(decisions.z()[i]),
                        report.attribute(i),
                        report.value(i),
                        decisions.isOutlying(i) ? String.valueOf(decisions.outlyingSince()[i]) : "");
            }
        });
    }
}
