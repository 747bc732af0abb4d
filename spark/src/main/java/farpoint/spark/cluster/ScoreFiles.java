package farpoint.spark.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores by the number of their row, as CSV files have them. */
final class ScoreFiles {
    private static final String SCORE = "outlier_score";

    private ScoreFiles() {}

    /**
     * Reads a file, or those of a folder that Spark has written. No text with a comma may be in front of number and score.
     *
     * @param number the column of the row's number
     */
    static Map<Long, Double> read(Path place, String number) throws IOException {
        Map<Long, Double> scores = new HashMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(ScoreFiles::isData).toList()) {
                readInto(scores, file, number);
            }
        }
        return scores;
    }

    private static boolean isData(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".csv");
    }

    private static void readInto(Map<Long, Double> scores, Path file, String number) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<String> names = Arrays.asList(reader.readLine().split(","));
            int key = names.indexOf(number);
            int score = names.indexOf(SCORE);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",");
                if (scores.put(Long.valueOf(cells[key]), Double.valueOf(cells[score])) != null) {
                    throw new IllegalStateException("row " + cells[key] + " is scored twice in " + file.getParent());
                }
            }
        }
    }

    /** How many rows have the same score in both, to the last bit. */
    static long equal(Map<Long, Double> one, Map<Long, Double> other) {
        return one.entrySet().stream()
                .filter(row -> row.getValue().equals(other.get(row.getKey())))
                .count();
    }
}
