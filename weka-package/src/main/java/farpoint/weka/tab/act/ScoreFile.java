package farpoint.weka.tab.act;

import farpoint.explanation.Reason;
import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import farpoint.weka.RelationNames;
import farpoint.weka.ScoreAttributes;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Why;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * All rows with what a detector and a person say of them, the most outlying first, as the command {@code score} writes them: rank,
 * number of the row, score, probability, flag, confidence, mark, reasons, a sentence, and all attributes as they were.
 */
final class ScoreFile {
    private static final int MOST_REASONS = farpoint.explanation.Reasons.MOST;

    private ScoreFile() {}

    /** How a file is written. */
    private interface Format {
        void write(Instances rows, Writer text) throws IOException;
    }

    /**
     * Checks before a long run that a file can be written.
     *
     * @throws InvalidInputException if its name does not say how, or there is no folder for it
     */
    static void require(Path file) {
        format(file);
        AtomicFile.requireWritable(file);
    }

    private static Format format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".arff")) {
            return RowText::arff;
        }
        if (name.endsWith(".csv")) {
            return RowText::csv;
        }
        throw new InvalidInputException(
                "The name of the file '%s' must end in .arff or .csv, which says how it is to be written.",
                file.getFileName());
    }

    /**
     * Writes a file, on a worker. It is moved into place when it is complete.
     *
     * @throws InvalidInputException if it cannot be written, or the data has an attribute of the name of one that is added
     * @throws InterruptedException if the calling thread was interrupted; an earlier file is left alone then
     */
    static void write(Path file, Snapshot run) throws Exception {
        require(file);
        Instances rows = rows(run, Reasons.ofFirst(run));
        Format format = format(file);
        AtomicFile.write(file, bytes -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            format.write(rows, text);
            text.flush();
        });
    }

    /**
     * The rows.
     *
     * @param whys of the rows that are explained, by row
     */
    static Instances rows(Snapshot run, Map<Integer, Why> whys) {
        Instances data = run.result().rows().data();
        Instances header = header(data);
        int added = header.numAttributes() - data.numAttributes();
        for (int place = 0; place < run.rows(); place++) {
            int row = run.result().rowAt(place);
            double[] values = new double[header.numAttributes()];
            says(run, place, whys.get(row), header, values);
            System.arraycopy(data.get(row).toDoubleArray(), 0, values, added, data.numAttributes());
            header.add(new DenseInstance(data.get(row).weight(), values));
        }
        return header;
    }

    private static Instances header(Instances data) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(free("rank", data)));
        attributes.add(new Attribute(free("row", data)));
        attributes.add(ScoreAttributes.score());
        attributes.add(ScoreAttributes.probability());
        attributes.add(ScoreAttributes.flag());
        attributes.add(ScoreAttributes.confidence());
        attributes.add(ScoreAttributes.mark());
        attributes.addAll(ScoreAttributes.reasons(MOST_REASONS));
        for (Attribute own : attributes) {
            if (data.attribute(own.name()) != null) {
                throw new InvalidInputException(
                        "The data already has an attribute '%s'. Remove or rename it first.", own.name());
            }
        }
        int added = attributes.size();
        for (int a = 0; a < data.numAttributes(); a++) {
            attributes.add((Attribute) data.attribute(a).copy());
        }
        Instances header =
                new Instances(RelationNames.with(data.relationName(), Part.ALL.made()), attributes, data.size());
        int place = data.classIndex();
        header.setClassIndex(place < 0 ? -1 : place + added);
        return header;
    }

    /** Names so short that data may well have them. */
    private static String free(String name, Instances data) {
        return data.attribute(name) == null ? name : "outlier_" + name;
    }

    private static void says(Snapshot run, int place, Why why, Instances header, double[] values) {
        RunResult result = run.result();
        int row = result.rowAt(place);
        double score = result.score(row);
        int next = 0;
        values[next++] = place + 1;
        values[next++] = row + 1;
        values[next++] = score;
        values[next++] = run.threshold().probability(score);
        values[next++] = run.flags(row) ? 1 : 0;
        values[next++] = run.threshold().hasConfidence() ? run.threshold().confidence(score) : Utils.missingValue();
        values[next++] = AppendedColumn.mark(run.marks()[row]);
        for (int r = 0; r < MOST_REASONS; r++, next++) {
            values[next] = why == null || r >= why.reasons().size()
                    ? Utils.missingValue()
                    : header.attribute(next)
                            .addStringValue(
                                    text(result.rows().names(), why.reasons().get(r)));
        }
        values[next] =
                why == null ? Utils.missingValue() : header.attribute(next).addStringValue(why.sentence());
    }

    private static String text(List<String> names, Reason reason) {
        return String.format(Locale.ROOT, "%s (%d%%)", names.get(reason.attribute()), Math.round(100 * reason.share()));
    }
}
