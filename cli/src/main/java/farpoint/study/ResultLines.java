package farpoint.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @throws InvalidInputException if a line is none of an outcome, or the second one of a run
     */
    static List<Outcome> parse(String text, Object file) {
        Map<Run, Long> lineOf = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        long number = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                boolean first = number == 0;
                number = line.getStartingLineNumber();
                if (first) {
                    require(line.getFields().equals(NAMES), "the names of its columns are others");
                } else {
                    Outcome outcome = outcome(line.getFields());
                    Long before = lineOf.put(outcome.run(), number);
                    require(before == null, "it is of the same run as line " + before);
                    outcomes.add(outcome);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "Line %d of the file '%s' is no result of a study: %s; put it right or delete it, and a run without a line"
                            + " is done again.",
                    number, file, e.getMessage());
        } catch (CsvParseException e) {
            throw new InvalidInputException("The file '%s' cannot be read after line %d: it is no CSV.", file, number);
        }
        return outcomes;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Outcome outcome(List<String> fields) {
        require(fields.size() == NAMES.size(), "it has " + fields.size() + " fields in place of " + NAMES.size());
        Mixture mixture = new Mixture(number(fields, 2, 1), number(fields, 3, 1));
        double seed = number(fields, KEY - 1, Integer.MAX_VALUE);
        require(seed == Math.rint(seed), NAMES.get(KEY - 1) + " is no whole number");
        Run run = new Run(fields.get(0), fields.get(1), mixture, (int) seed);
        if (!fields.get(FAILURE).isEmpty()) {
            return Outcome.failed(run, fields.get(FAILURE));
        }
        return Outcome.of(new RunResult(
                run.set(),
                run.detector(),
                mixture.pollution(),
                mixture.labels(),
                run.seed(),
                number(fields, KEY, 1),
                number(fields, KEY + 1, 1),
                number(fields, KEY + 2, 1),
                number(fields, KEY + 3, Double.MAX_VALUE)));
    }

    /** A field that is a number from 0 to some greatest one. */
    private static double number(List<String> fields, int field, double greatest) {
        String text = fields.get(field);
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(NAMES.get(field) + " is '" + text + "', which is no number", e);
        }
        String range = greatest == 1 ? "from 0 to 1" : "of 0 or more";
        require(value >= 0 && value <= greatest, NAMES.get(field) + " is " + text + ", which is no number " + range);
        return value;
    }

    private static String line(List<String> fields) {
        StringWriter text = new StringWriter();
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text).writeRecord(fields);
        return text.toString();
    }
}
