package farpoint.data.ranks;

import farpoint.data.BlockTask;
import farpoint.data.DataMatrix;
import java.util.List;

/** Looks into windows of columns. */
final class TallyTask implements BlockTask<Tally[]> {
    private static final long serialVersionUID = 1;

    private final RowColumns columns;
    private final Window[] windows;
    private final int bins;

    /** The first window of each column, and one after the last of all. */
    private final int[] starts;

    private transient long[][] edges;

    /**
     * Of some windows.
     *
     * @param columns all columns; the task computes those that have a window
     * @param windows in the order of their columns
     * @param bins about how many bins each window is cut into; a window that holds no more numbers gives these instead
     */
    TallyTask(RowColumns columns, List<Window> windows, int bins) {
        int[] used = windows.stream().mapToInt(Window::column).distinct().toArray();
        this.columns = columns.select(used);
        this.windows = windows.toArray(Window[]::new);
        this.bins = bins;
        this.starts = new int[used.length + 1];
        for (int c = 0; c < used.length; c++) {
            int end = starts[c];
            while (end < this.windows.length && this.windows[end].column() == used[c]) {
                end++;
            }
            starts[c + 1] = end;
        }
    }

    @Override
    public Tally[] of(DataMatrix rows, int from, int to) {
        long[][] cuts = edges();
        Tally[] tallies = new Tally[windows.length];
        for (int w = 0; w < tallies.length; w++) {
            tallies[w] = cuts[w] == null ? Tally.ofNumbers() : Tally.ofBins(cuts[w].length + 1);
        }
        columns.compute(rows, from, to, (column, row, numbers, size) -> {
            for (int w = starts[column]; w < starts[column + 1]; w++) {
                tallies[w].add(windows[w], cuts[w], numbers, size);
            }
        });
        return tallies;
    }

    private synchronized long[][] edges() {
        if (edges == null) {
            edges = new long[windows.length][];
            for (int w = 0; w < edges.length; w++) {
                edges[w] = windows[w].atMost() <= bins ? null : windows[w].edges(bins);
            }
        }
        return edges;
    }

    @Override
    public Tally[] merge(Tally[] left, Tally[] right) {
        for (int w = 0; w < left.length; w++) {
            left[w].add(right[w]);
        }
        return left;
    }
}
