package farpoint.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Outcomes as lines of CSV; numbers are written so that they are read as the same. */
final class ResultLines {
    private static final List<String> NAMES = List.of(
            "set",
            "detector",
            "pollution",
            "labels",
            "seed",
            "roc_auc",
            "average_precision",
            "precision_at_n",
            "seconds",
            "failure");

    /** The line of names. */
    static final String HEADER = line(NAMES);

    private static final int KEY = 5;
    private static final int FAILURE = NAMES.size() - 1;

    private ResultLines() {}

    static String of(Outcome outcome) {
        Run run = outcome.run();
        List<String> fields = new ArrayList<>(List.of(
                run.set(),
                run.detector(),
                String.valueOf(run.mixture().pollution()),
                String.valueOf(run.mixture().labels()),
                String.valueOf(run.seed())));
        if (outcome.measured().isPresent()) {
            RunResult r = outcome.measured().get();
            for (double value : new double[] {r.rocAuc(), r.averagePrecision(), r.precisionAtN(), r.seconds()}) {
                fields.add(String.valueOf(value));
            }
        } else {
            IntStream.range(KEY, FAILURE).forEach(i -> fields.add(""));
        }
        fields.add(outcome.failure());
        return line(fields);
    }

    /**
     * Reads what {@link #of} has written, after the line of names.
     *
     * @param file named in mistakes
     * @throws InvalidInputException if a line is none of an outcome
     */
    static List<Outcome> parse(String text, Object file) {
        List<Outcome> outcomes = new ArrayList<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                if (line.getStartingLineNumber() > 1) {
                    outcomes.add(outcome(line.getFields()));
                } else if (!line.getFields().equals(NAMES)) {
                    throw new IllegalArgumentException("other names");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new InvalidInputException(
                    "Line %d of the file '%s' is no result of a study; put it right or delete it, and its run is done again.",
                    outcomes.size() + (text.startsWith(HEADER) ? 2 : 1), file);
        }
        return outcomes;
    }

    private static Outcome outcome(List<String> fields) {
        if (fields.size() != NAMES.size()) {
            throw new IllegalArgumentException(fields.size() + " fields");
        }
        Mixture mixture = new Mixture(Double.parseDouble(fields.get(2)), Double.parseDouble(fields.get(3)));
        Run run = new Run(fields.get(0), fields.get(1), mixture, Integer.parseInt(fields.get(4)));
        if (!fields.get(FAILURE).isEmpty()) {
            return Outcome.failed(run, fields.get(FAILURE));
        }
        double[] values = fields.subList(KEY, FAILURE).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Outcome.of(new RunResult(
                run.set(),
                run.detector(),
                mixture.pollution(),
                mixture.labels(),
                run.seed(),
                values[0],
                values[1],
                values[2],
                values[3]));
    }

    private static String line(List<String> fields) {
        StringWriter text = new StringWriter();
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text).writeRecord(fields);
        return text.toString();
    }
}
