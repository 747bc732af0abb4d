package farpoint.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import farpoint.run.ComputeContext;
import farpoint.stream.WholeTable;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes rows as CSV, the most outlying first, those of equal scores in their order: rank, row number, score, probability, flag
 * (yes or no), confidence of the flag, reasons, and all that was read of the row.
 */
final class RankingWriter {
    /** Explained at a time. */
    private static final int BATCH = 8192;

    private static final List<String> COLUMNS = List.of(
            "rank",
            "row",
            "outlier_score",
            "outlier_probability",
            "outlier_flag",
            "outlier_confidence",
            "outlier_reason_1",
            "outlier_reason_2",
            "outlier_reason_3");

    private final WholeTable data;
    private final double[] scores;
    private final Threshold threshold;
    private final Reasons reasons;

    RankingWriter(WholeTable data, double[] scores, Threshold threshold, Reasons reasons) {
        this.data = data;
        this.scores = scores;
        this.threshold = threshold;
        this.reasons = reasons;
    }

    /**
     * Writes.
     *
     * @param top the number of rows; 0 for all
     */
    void write(Writer text, int top, ComputeContext context) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(data.fields());
        csv.writeRecord(header);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .limit(top == 0 ? scores.length : top)
                .toArray();
        for (int from = 0; from < order.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
            List<List<String>> why = reasons.of(data.table().select(batch), context);
            for (int i = 0; i < batch.length; i++) {
                csv.writeRecord(line(from + i + 1, batch[i], why.get(i)));
            }
        }
        csv.flush();
    }

    private List<String> line(int rank, int row, List<String> why) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(rank));
        line.add(String.valueOf(row + 1));
        line.add(String.valueOf(scores[row]));
        line.add(String.valueOf(threshold.probability(scores[row])));
        line.add(threshold.flags(scores[row]) ? "yes" : "no");
        line.add(String.valueOf(threshold.confidence(scores[row])));
        for (int r = 0; r < Reasons.MOST; r++) {
            line.add(r < why.size() ? why.get(r) : "");
        }
        line.addAll(data.row(row));
        return line;
    }
}
