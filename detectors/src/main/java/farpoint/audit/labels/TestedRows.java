package farpoint.audit.labels;

import farpoint.data.RowClasses;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The labelled rows that a test of labels is made with: those of classes that are large enough, of very many rows some that are
 * drawn.
 *
 * @param rows which rows, ascending
 * @param labels of these rows, from 0, without gaps
 * @param classes the number of classes that are large enough
 * @param all the number of classes that have rows
 */
record TestedRows(int[] rows, int[] labels, int classes, int all) {
    /** Fewer rows tell nothing. */
    static final int FEWEST = 100;

    /** Classes of fewer rows are left out. */
    private static final int FEWEST_OF_CLASS = 10;

    /** More classes are no classes. */
    private static final int MOST_CLASSES = 50;

    private static final int MOST = 5000;

    /**
     * Chooses rows.
     *
     * @param labelled the classes of rows, none missing
     */
    static TestedRows of(RowClasses labelled, long seed) {
        int[] labels = labelled.ids();
        int[] drawn = IntStream.range(0, labels.length).toArray();
        if (drawn.length > MOST) {
            RandomStream.of(seed, "rows for a test of labels", 0).shuffle(drawn, MOST);
            drawn = Arrays.stream(drawn, 0, MOST).sorted().toArray();
        }
        int[] counts = new int[labelled.names().size()];
        Arrays.stream(drawn).forEach(i -> counts[labels[i]]++);
        int[] kept = IntStream.range(0, counts.length)
                .filter(c -> counts[c] >= FEWEST_OF_CLASS)
                .toArray();
        int[] used = Arrays.stream(drawn)
                .filter(i -> counts[labels[i]] >= FEWEST_OF_CLASS)
                .toArray();
        int[] renumbered = Arrays.stream(used)
                .map(i -> Arrays.binarySearch(kept, labels[i]))
                .toArray();
        int all = (int) Arrays.stream(counts).filter(c -> c > 0).count();
        return new TestedRows(used, renumbered, kept.length, all);
    }

    /** Why labels cannot be tested with these rows, one sentence; empty if they can. */
    Optional<String> hindrance() {
        if (all == 1) {
            return Optional.of("All labelled rows have the same label.");
        }
        if (classes < 2 || classes > MOST_CLASSES) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d of %d classes have at least %d rows; a test of labels needs 2 to %d such classes.",
                    classes,
                    all,
                    FEWEST_OF_CLASS,
                    MOST_CLASSES));
        }
        return rows.length >= FEWEST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The classes of at least %d rows have %d rows together; a test of labels needs %d.",
                        FEWEST_OF_CLASS,
                        rows.length,
                        FEWEST));
    }

    /** How many rows would be called wrongly if all were called by the most frequent label. */
    int guessedWrongly() {
        int[] counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return labels.length - Arrays.stream(counts).max().orElse(0);
    }
}
