package farpoint.study.source;

import farpoint.files.UserFiles;
import farpoint.report.Numbers;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import farpoint.study.StudySet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A user's CSV or ARFF file.
 *
 * @param file its path
 * @param format what is known of CSV
 * @param column that says which rows are outliers; empty if its name and values are to say it
 * @param outlier the value that means outliers; empty if the values are to say it
 * @param ignored names of columns that are not looked at
 */
public record FileSource(String file, SourceFormat format, String column, String outlier, Set<String> ignored) {
    /**
     * Reads it.
     *
     * @throws InvalidInputException if it cannot be read or understood, or does not say which rows are outliers
     */
    public Source read(ComputeContext context) throws IOException {
        if (file.equals(DataStreams.STANDARD)) {
            throw new InvalidInputException("A study reads its data twice; give a file in place of standard input.");
        }
        Path path = UserFiles.path(file);
        String digest = Digest.of(path);
        LabelColumn column = LabelColumn.of(WholeTable.read(file, format, ignored, context), this.column, outlier);
        Set<String> without = new LinkedHashSet<>(ignored);
        without.add(column.name());
        WholeTable data = WholeTable.read(file, format, without, context);
        List<String> notes = new ArrayList<>(data.notes());
        notes.add(column.labels().meaning());
        String name = name(path);
        Map<String, String> identity = new TreeMap<>();
        identity.put("file", path.getFileName() + ", " + digest);
        identity.put("class", column.name() + " with " + column.outlier() + " for outliers");
        identity.put("ignore", String.join(",", ignored));
        identity.put("format", format.toString());
        return new Source(List.of(set(name, data, column, notes)), identity, notes);
    }

    private static StudySet set(String name, WholeTable data, LabelColumn column, List<String> notes) {
        boolean[] known = column.labels().known();
        int[] rows = IntStream.range(0, known.length).filter(i -> known[i]).toArray();
        boolean[] outliers = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outliers[i] = column.labels().outlier()[rows[i]];
        }
        long outlying =
                IntStream.range(0, outliers.length).filter(i -> outliers[i]).count();
        if (2 * outlying > rows.length) {
            notes.add(
                    "More than half of the rows count as outliers; if these are the normal ones, name the other value by --outlier.");
        }
        int without = known.length - rows.length;
        if (without > 0) {
            notes.add(Numbers.count(without, "row") + (without == 1 ? " has" : " have") + " no value in the column '"
                    + column.name() + "', and " + (without == 1 ? "is" : "are") + " left out.");
        }
        StudySet set = StudySet.of(name, data.table().select(rows), outliers, Optional.empty());
        notes.addAll(
                SetFacts.of(set, column.outliers().quoted(), column.others().quoted()));
        return set;
    }

    /** The file's name without what says its format. */
    public static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.(csv|arff|txt|tsv|data))?(\\.gz)?$", "");
    }
}
