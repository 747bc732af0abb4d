package farpoint.stream;

import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes scores as CSV with a header: row number from 1, score, probability, flag (yes or no) and the flag's
 * confidence, which is empty for model files of early versions.
 */
public final class ScoreWriter {
    private static final int LINE_LENGTH = 64;
    private static final int CHUNK = 1024;

    private final OutputStream out;
    private final Threshold threshold;
    private long rows;
    private long flagged;

    /** Writes the header. */
    public ScoreWriter(OutputStream out, Threshold threshold) throws IOException {
        this.out = out;
        this.threshold = threshold;
        out.write(bytes("row,outlier_score,outlier_probability,outlier_flag,outlier_confidence\n"));
    }

    /** Writes a line for each score; the numbers read back as the same doubles. */
    public void write(double[] scores) throws IOException {
        out.write(lines(scores, 0, scores.length));
        end(scores);
    }

    /** The same, with lines that are made in several threads. */
    void write(double[] scores, ComputeContext context) throws IOException {
        byte[][] chunks = new byte[(scores.length + CHUNK - 1) / CHUNK][];
        context.withProgress(Progress.NONE)
                .forEachChunk(
                        "Writing", scores.length, CHUNK, (chunk, from, to) -> chunks[chunk] = lines(scores, from, to));
        for (byte[] chunk : chunks) {
            out.write(chunk);
        }
        end(scores);
    }

    private byte[] lines(double[] scores, int from, int to) {
        StringBuilder lines = new StringBuilder((to - from) * LINE_LENGTH);
        DecimalWriter numbers = new DecimalWriter(lines);
        RepeatedNumber confidences = new RepeatedNumber();
        for (int i = from; i < to; i++) {
            lines.append(rows + i + 1).append(',');
            numbers.write(scores[i]);
            lines.append(',');
            numbers.write(threshold.probability(scores[i]));
            lines.append(threshold.flags(scores[i]) ? ",yes," : ",no,");
            lines.append(threshold.hasConfidence() ? confidences.of(threshold.confidence(scores[i])) : "")
                    .append('\n');
        }
        return bytes(lines.toString());
    }

    /** There is nothing but ASCII in it. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void end(double[] scores) {
        rows += scores.length;
        flagged += Arrays.stream(scores).filter(threshold::flags).count();
    }

    /** How many of them are flagged. */
    public long flagged() {
        return flagged;
    }

    /** The number of scores that have been written. */
    public long rows() {
        return rows;
    }
}
