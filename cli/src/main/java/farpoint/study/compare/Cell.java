package farpoint.study.compare;

import farpoint.chart.NumberText;
import farpoint.study.RunResult;
import java.util.Comparator;
import java.util.List;

/**
 * Under which circumstances detectors are compared.
 *
 * @param pollution outliers without a label as a share of the training rows
 * @param labels labelled outliers as a share of the training rows
 */
public record Cell(double pollution, double labels) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparingDouble(Cell::pollution).thenComparingDouble(Cell::labels);

    /** The cells that runs are of, in order. */
    public static List<Cell> of(List<RunResult> runs) {
        return runs.stream().map(Cell::of).distinct().sorted().toList();
    }

    /** The cell of a run. */
    public static Cell of(RunResult run) {
        return new Cell(run.pollution(), run.labels());
    }

    /** A share as people read it, such as "5 %". */
    public static String percent(double share) {
        return NumberText.of(100 * share, 3, 1e7) + " %";
    }

    /** In words, such as "pollution 5 %, labels 1 %". */
    public String text() {
        return "pollution " + percent(pollution) + ", labels " + percent(labels);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
