package farpoint.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import farpoint.Explanations;
import farpoint.SureReasons;
import farpoint.explanation.Reason;
import farpoint.explanation.Reasons;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.Ranking;
import farpoint.stream.WholeTable;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes rows as CSV, the most outlying first, those of equal scores in their order: rank, row number, score, probability, flag
 * (yes or no), confidence of the flag, reasons, a sentence, on request the attributes that matter, and all that was read of the row.
 */
final class RankingWriter {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "row",
            "outlier_score",
            "outlier_probability",
            "outlier_flag",
            "outlier_confidence",
            "outlier_reason_1",
            "outlier_reason_2",
            "outlier_reason_3",
            "outlier_why");

    private static final String ATTRIBUTES = "outlier_attributes";

    /** So many lines are made by one thread, and so many are kept at a time. */
    private static final int CHUNK = 1024;

    private static final int ROUND = 64 * CHUNK;

    private final WholeTable data;
    private final double[] scores;
    private final Threshold threshold;
    private final Explanations why;
    private final Optional<SureReasons> sure;

    RankingWriter(WholeTable data, double[] scores, Threshold threshold, Explanations why, Optional<SureReasons> sure) {
        this.data = data;
        this.scores = scores;
        this.threshold = threshold;
        this.why = why;
        this.sure = sure;
    }

    /**
     * Writes. Lines are made in several threads, some at a time.
     *
     * @param count the number of rows
     * @param context threads and cancel check
     */
    void write(Writer text, int count, ComputeContext context) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        List<String> header = new ArrayList<>(COLUMNS);
        sure.ifPresent(asked -> header.add(ATTRIBUTES));
        header.addAll(data.fields());
        csv.writeRecord(header);
        csv.flush();
        int[] order = Ranking.order(scores);
        ComputeContext quiet = context.withProgress(Progress.NONE);
        for (int done = 0; done < count; done += ROUND) {
            int first = done;
            int some = Math.min(ROUND, count - first);
            String[] chunks = new String[(some + CHUNK - 1) / CHUNK];
            quiet.forEachChunk(
                    "Writing",
                    some,
                    CHUNK,
                    (chunk, from, to) -> chunks[chunk] = lines(order, first + from, first + to));
            for (String lines : chunks) {
                text.write(lines);
            }
        }
    }

    private String lines(int[] order, int from, int to) {
        StringWriter lines = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(lines)) {
            for (int place = from; place < to; place++) {
                csv.writeRecord(line(place, order[place]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private List<String> line(int place, int row) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(place + 1));
        line.add(String.valueOf(row + 1));
        line.add(String.valueOf(scores[row]));
        line.add(String.valueOf(threshold.probability(scores[row])));
        line.add(threshold.flags(scores[row]) ? "yes" : "no");
        line.add(String.valueOf(threshold.confidence(scores[row])));
        // The explained rows are the first ones of the ranking.
        boolean isExplained = place < why.rows().length;
        List<Reason> reasons = isExplained ? why.reasons(place) : List.of();
        for (int r = 0; r < Reasons.MOST; r++) {
            line.add(r < reasons.size() ? text(reasons.get(r)) : "");
        }
        line.add(isExplained ? why.sentences().get(place) : "");
        sure.ifPresent(asked -> line.add(asked.names(row, data.table())));
        line.addAll(data.row(row));
        return line;
    }

    private String text(Reason reason) {
        String name = data.table().attribute(reason.attribute()).name();
        return String.format(Locale.ROOT, "%s (%d%%)", name, Math.round(100 * reason.share()));
    }
}
