package farpoint.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The attributes that raise a row's score most. */
public final class Reasons {
    /** As many as a person wants to read. */
    public static final int MOST = 3;

    /** What makes less than this share is not worth a word. */
    private static final double LEAST = 0.005;

    /** A contribution that is not so many standard errors above 0 may be none. */
    private static final double CERTAIN = 2;

    private Reasons() {}

    /**
     * The reasons of a row, the largest first; none if nothing raises its score. What lowers it is none, nor what may be chance.
     */
    public static List<Reason> of(Contributions contributions, int row) {
        int d = contributions.attributes();
        double largest = 0;
        for (int j = 0; j < d; j++) {
            largest = Math.max(largest, contributions.value(row, j));
        }
        // The sum of the largest doubles would have no end.
        double sum = 0;
        for (int j = 0; j < d && largest > 0; j++) {
            sum += Math.max(0, contributions.value(row, j) / largest);
        }
        if (!(sum > 0)) {
            return List.of();
        }
        double unit = largest;
        double all = sum;
        return IntStream.range(0, d)
                .filter(j -> contributions.value(row, j) > CERTAIN * contributions.error(row, j))
                .mapToObj(j -> new Reason(j, contributions.value(row, j) / unit / all))
                .filter(reason -> reason.share() >= LEAST)
                .sorted(Comparator.comparingDouble(reason -> -reason.share()))
                .limit(MOST)
                .toList();
    }
}
