package farpoint.cli;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.RunParameters;
import farpoint.files.AtomicFile;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.stream.RowSource;
import farpoint.stream.StreamScorer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * {@code score --model M --in FILE --out FILE}: scores the rows of a CSV or ARFF file, plain or gzip, in bounded memory.
 * {@code -} stands for standard input or output. An output file is written to a temporary file and moved into place.
 */
final class ScoreCommand {
    private static final String STANDARD = "-";
    private static final List<String> OPTIONS = List.of("--model", "--in", "--out", "--threads");
    private static final Parameter<Integer> THREADS = RunParameters.THREADS;
    private static final long REPORT_NANOS = 2_000_000_000L;

    private final long start = System.nanoTime();
    private long lastReport = start;

    private ScoreCommand() {}

    static void run(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        ModelFile model = ModelFile.read(Path.of(required(options, "--model")));
        int threads = THREADS.parse(options.getOrDefault("--threads", "0"));
        ComputeContext context = ComputeContext.withDefaults().withThreads(threads);
        StreamScorer scorer = new StreamScorer(model, context);
        ScoreCommand command = new ScoreCommand();
        try (InputStream in = open(required(options, "--in"));
                RowSource source =
                        RowSource.open(in, model.detector().preprocessing().attributes())) {
            String out = required(options, "--out");
            if (out.equals(STANDARD)) {
                Writer writer = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                command.report(scorer.score(source, writer, command::progress));
                writer.flush();
            } else {
                command.report(command.scoreToFile(scorer, source, Path.of(out)));
            }
        } catch (ZipException e) {
            throw new InvalidInputException("The gzip data is damaged: %s.", e.getMessage());
        }
    }

    private long scoreToFile(StreamScorer scorer, RowSource source, Path out) throws IOException {
        long[] rows = new long[1];
        AtomicFile.write(out, bytes -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            rows[0] = scorer.score(source, writer, this::progress);
            writer.flush();
        });
        return rows[0];
    }

    private void progress(long rows) {
        long now = System.nanoTime();
        if (now - lastReport > REPORT_NANOS) {
            lastReport = now;
            report(rows);
        }
    }

    private void report(long rows) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                Locale.ROOT,
                "farpoint: %,d rows scored in %.1f s, %,.0f rows a second%n",
                rows,
                seconds,
                rows / seconds);
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals(STANDARD)) {
            return System.in;
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new InvalidInputException("There is no file '%s'.", file);
        }
        return Files.newInputStream(Path.of(file));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new InvalidInputException(
                        "There is no option '%s'. Options: %s.", arguments[i], String.join(", ", OPTIONS));
            }
            if (i + 1 == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            throw new InvalidInputException("The option %s is needed.", name);
        }
        return options.get(name);
    }
}
