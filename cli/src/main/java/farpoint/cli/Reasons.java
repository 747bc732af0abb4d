package farpoint.cli;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.detector.Explainable;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Why rows have their scores: the attributes that contribute most, with their shares of what raises the score. */
final class Reasons {
    /** Reasons of a row, at most. */
    static final int MOST = 3;

    private final TrainedDetector detector;

    Reasons(TrainedDetector detector) {
        this.detector = detector;
    }

    /** Whether the detector can tell. */
    boolean areKnown() {
        return detector.model() instanceof Explainable;
    }

    /**
     * The reasons of each row, such as {@code quantity (91%)}, the largest first; none where the detector cannot tell or nothing
     * raises the score.
     */
    List<List<String>> of(Table rows, ComputeContext context) {
        if (!areKnown()) {
            return IntStream.range(0, rows.rows())
                    .mapToObj(i -> List.<String>of())
                    .toList();
        }
        double[] contributions = detector.contributions(rows, context);
        int columns = rows.columns();
        List<String> names = rows.attributes().stream().map(a -> a.name()).toList();
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> of(names, Arrays.copyOfRange(contributions, i * columns, (i + 1) * columns)))
                .toList();
    }

    /**
     * The reasons of a row. What lowers the score is none, nor what makes less than half a hundredth.
     *
     * @param contributions one a name
     */
    static List<String> of(List<String> names, double[] contributions) {
        double largest = Arrays.stream(contributions).max().orElse(0);
        if (!(largest > 0)) {
            return List.of();
        }
        // The sum of the largest doubles would have no end.
        double[] parts =
                Arrays.stream(contributions).map(c -> Math.max(0, c / largest)).toArray();
        double sum = Arrays.stream(parts).sum();
        List<String> reasons = new ArrayList<>();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -parts[j]))
                .limit(MOST)
                .forEach(j -> {
                    long percent = Math.round(100 * parts[j] / sum);
                    if (percent > 0) {
                        reasons.add(String.format(Locale.ROOT, "%s (%d%%)", names.get(j), percent));
                    }
                });
        return reasons;
    }
}
