package farpoint.audit.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Counts pairs of rows that are equal but for some attributes. Rows without any value are passed over. */
final class AgreeingPairs {
    private final RowKeys[] files;

    /**
     * Takes rows.
     *
     * @param files one, for all its pairs of rows, or two of the same attributes, for those of a row of each
     */
    AgreeingPairs(RowKeys... files) {
        this.files = files;
    }

    /** The number of pairs whether or not they are equal. */
    double all() {
        return count(Arrays.stream(files).map(file -> rows(file).mapToLong(i -> 0)));
    }

    /** The number of pairs that are equal if some attributes, numbered from 0, are left out. */
    double without(int... attributes) {
        return count(Arrays.stream(files).map(file -> rows(file).mapToLong(i -> file.hashWithout(i, attributes))));
    }

    private static IntStream rows(RowKeys file) {
        return IntStream.range(0, file.rows()).filter(i -> !file.isEmpty(i));
    }

    /** Pairs of two files are those of both files together less those of each. */
    private static double count(Stream<LongStream> files) {
        long[][] keys = files.map(LongStream::toArray).toArray(long[][]::new);
        double inside =
                Arrays.stream(keys).mapToDouble(AgreeingPairs::equalPairs).sum();
        return keys.length == 1
                ? inside
                : equalPairs(Arrays.stream(keys).flatMapToLong(Arrays::stream).toArray()) - inside;
    }

    /** The number of pairs of equal numbers. */
    static double equalPairs(long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        int start = 0;
        for (int i = 1; i < sorted.length; i++) {
            start = sorted[i] == sorted[start] ? start : i;
            pairs += i - start;
        }
        return pairs;
    }
}
