package farpoint.stream;

import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes scores as CSV with a header: row number from 1, score, probability, flag (yes or no) and the flag's
 * confidence, which is empty for model files of early versions.
 */
public final class ScoreWriter {
    private static final int LINE_LENGTH = 64;

    private final Writer out;
    private final Threshold threshold;
    private long rows;
    private long flagged;

    /** Writes the header. */
    public ScoreWriter(Writer out, Threshold threshold) throws IOException {
        this.out = out;
        this.threshold = threshold;
        out.write("row,outlier_score,outlier_probability,outlier_flag,outlier_confidence\n");
    }

    /** Writes a line for each score; the numbers read back as the same doubles. */
    public void write(double[] scores) throws IOException {
        StringBuilder lines = new StringBuilder(scores.length * LINE_LENGTH);
        for (double score : scores) {
            lines.append(++rows).append(',').append(score).append(',');
            lines.append(threshold.probability(score)).append(',');
            boolean flag = threshold.flags(score);
            flagged += flag ? 1 : 0;
            lines.append(flag ? "yes," : "no,");
            lines.append(threshold.hasConfidence() ? String.valueOf(threshold.confidence(score)) : "")
                    .append('\n');
        }
        out.append(lines);
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
