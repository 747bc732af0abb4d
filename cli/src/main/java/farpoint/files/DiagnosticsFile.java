package farpoint.files;

import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.RowFigure;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes diagnostics of training rows as CSV: the list that a person who curates data works through. */
public final class DiagnosticsFile {
    private DiagnosticsFile() {}

    /**
     * Writes one line a training row, in order: its number from 1, then the figures of {@link RowFigure#ALL}. The file is
     * moved into place when it is complete.
     *
     * @throws InvalidInputException if there is no folder for it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, TrainingDiagnostics diagnostics) throws IOException {
        CsvFile.write(file, csv -> {
            csv.writeRecord(header());
            for (int i = 0; i < diagnostics.rows().size(); i++) {
                csv.writeRecord(line(i, diagnostics.rows().get(i)));
            }
        });
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>();
        names.add("row");
        RowFigure.ALL.forEach(figure -> names.add(figure.name()));
        return names;
    }

    private static List<String> line(int row, RowDiagnostics diagnostics) {
        List<String> fields = new ArrayList<>();
        fields.add(String.valueOf(row + 1));
        for (RowFigure figure : RowFigure.ALL) {
            double value = figure.value().applyAsDouble(diagnostics);
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
            fields.add(whole ? String.valueOf((long) value) : String.valueOf(value));
        }
        return fields;
    }
}
