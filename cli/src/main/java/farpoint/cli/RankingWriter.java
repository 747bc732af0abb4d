package farpoint.cli;

import farpoint.Explanations;
import farpoint.SureReasons;
import farpoint.explanation.Reason;
import farpoint.explanation.Reasons;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.Ranking;
import farpoint.stream.CsvLines;
import farpoint.stream.RepeatedNumber;
import farpoint.stream.WholeTable;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.OutputStream;
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
     * Writes in UTF-8. Lines are made in several threads, some at a time.
     *
     * @param count the number of rows
     * @param context threads and cancel check
     */
    void write(OutputStream out, int count, ComputeContext context) throws IOException {
        header().writeTo(out);
        int[] order = Ranking.order(scores);
        ComputeContext quiet = context.withProgress(Progress.NONE);
        for (int done = 0; done < count; done += ROUND) {
            int first = done;
            int some = Math.min(ROUND, count - first);
            CsvLines[] chunks = new CsvLines[(some + CHUNK - 1) / CHUNK];
            quiet.forEachChunk(
                    "Writing",
                    some,
                    CHUNK,
                    (chunk, from, to) -> chunks[chunk] = lines(order, first + from, first + to));
            for (CsvLines lines : chunks) {
                lines.writeTo(out);
            }
        }
    }

    private CsvLines header() {
        CsvLines header = new CsvLines();
        COLUMNS.forEach(header::field);
        sure.ifPresent(asked -> header.field(ATTRIBUTES));
        data.fields().forEach(header::field);
        header.end();
        return header;
    }

    private CsvLines lines(int[] order, int from, int to) {
        CsvLines lines = new CsvLines();
        RepeatedNumber confidences = new RepeatedNumber();
        for (int place = from; place < to; place++) {
            int row = order[place];
            lines.field(String.valueOf(place + 1));
            lines.field(String.valueOf(row + 1));
            lines.field(String.valueOf(scores[row]));
            lines.field(String.valueOf(threshold.probability(scores[row])));
            lines.field(threshold.flags(scores[row]) ? "yes" : "no");
            lines.field(confidences.of(threshold.confidence(scores[row])));
            explain(lines, place);
            sure.ifPresent(asked -> lines.field(asked.names(row, data.table())));
            data.write(row, lines);
            lines.end();
        }
        return lines;
    }

    /** The explained rows are the first ones of the ranking. */
    private void explain(CsvLines lines, int place) {
        boolean isExplained = place < why.rows().length;
        List<Reason> reasons = isExplained ? why.reasons(place) : List.of();
        for (int r = 0; r < Reasons.MOST; r++) {
            lines.field(r < reasons.size() ? text(reasons.get(r)) : "");
        }
        lines.field(isExplained ? why.sentences().get(place) : "");
    }

    private String text(Reason reason) {
        String name = data.table().attribute(reason.attribute()).name();
        return String.format(Locale.ROOT, "%s (%d%%)", name, Math.round(100 * reason.share()));
    }
}
