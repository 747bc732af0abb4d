package farpoint.cleaning;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says which cell of a row is wrong: the one with the largest error and, where several are nearly as large, the one without
 * which the row fits best. Two attributes that say the same predict each other, so that both have a large error if one
 * is wrong; but only without the wrong one does the rest of the row look as usual.
 */
final class WrongCells {
    /** Cells with this share of the largest error or more may be the wrong one. */
    private static final double CLOSE = 0.5;

    /** Of more cells than these, those with the largest errors. */
    private static final int MOST_CANDIDATES = 4;

    private final TrainedDetector trained;
    private final Table rows;
    private final ComputeContext context;
    private final double[] errors;
    private final int[] worst;

    private WrongCells(TrainedDetector trained, Table rows, ComputeContext context) {
        this.trained = trained;
        this.rows = rows;
        this.context = context;
        this.errors = trained.ownErrors(rows, context);
        this.worst = IntStream.range(0, rows.rows())
                .map(i -> candidates(i).stream().findFirst().orElse(CleaningReport.NO_COLUMN))
                .toArray();
    }

    /**
     * The wrong cell of each row.
     *
     * @return a column of the table a row, the first of equal ones; {@link CleaningReport#NO_COLUMN} for rows without an error
     *     in any column
     */
    static int[] of(TrainedDetector trained, Table rows, ComputeContext context) {
        WrongCells cells = new WrongCells(trained, rows, context);
        double[] scores = trained.score(rows, context);
        double usual = trained.model().theoreticalThreshold().orElse(Double.POSITIVE_INFINITY);
        int[] doubtful = IntStream.range(0, rows.rows())
                .filter(i -> scores[i] > usual && cells.candidates(i).size() > 1)
                .toArray();
        if (doubtful.length > 0) {
            cells.tryWithout(doubtful);
        }
        return cells.worst;
    }

    private double error(int row, int column) {
        return errors[row * rows.columns() + column];
    }

    /** The columns that may be wrong, those with the largest errors first. */
    private List<Integer> candidates(int row) {
        double largest = IntStream.range(0, rows.columns())
                .mapToDouble(j -> error(row, j))
                .max()
                .orElse(0);
        return IntStream.range(0, rows.columns())
                .filter(j -> error(row, j) > 0 && error(row, j) >= CLOSE * largest)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -error(row, j)))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private void tryWithout(int[] doubtful) {
        List<int[]> cells = new ArrayList<>();
        for (int row : doubtful) {
            candidates(row).forEach(column -> cells.add(new int[] {row, column}));
        }
        double[] scores = trained.score(without(cells), context);
        double[] least = new double[rows.rows()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int c = 0; c < scores.length; c++) {
            int row = cells.get(c)[0];
            if (scores[c] < least[row]) {
                least[row] = scores[c];
                worst[row] = cells.get(c)[1];
            }
        }
    }

    /** A row for each cell: the cell's row without it. */
    private Table without(List<int[]> cells) {
        Table copies = rows.select(cells.stream().mapToInt(cell -> cell[0]).toArray());
        Table.Builder table = Table.builder(copies.rows());
        for (int j = 0; j < copies.columns(); j++) {
            double[] column = copies.column(j);
            for (int c = 0; c < column.length; c++) {
                column[c] = cells.get(c)[1] == j ? Double.NaN : column[c];
            }
            table.add(copies.attribute(j), column);
        }
        copies.classes().ifPresent(table::classes);
        return table.build();
    }
}
