package farpoint.explanation;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Rows that have some attributes of the row that is explained and the others of an ordinary row, and their scores. They are
 * scored in blocks. The class is always that of the row that is explained.
 */
final class Mixtures {
    /** Values of a block, about. */
    private static final int BLOCK_VALUES = 1 << 18;

    private final Function<Table, double[]> score;
    private final Table ordinary;
    private final Table row;
    private final int[] players;
    private final double[][] columns;
    private final int capacity;
    private int size;
    private double[] scores = new double[0];

    /**
     * Of a row.
     *
     * @param row a table with just this row
     * @param players the attributes that are replaced; all others keep their values
     */
    Mixtures(Function<Table, double[]> score, Table ordinary, Table row, int[] players) {
        this.score = score;
        this.ordinary = ordinary;
        this.row = row;
        this.players = players;
        this.capacity = Math.max(1, BLOCK_VALUES / row.columns());
        this.columns = new double[row.columns()][capacity];
        for (int j = 0; j < columns.length; j++) {
            Arrays.fill(columns[j], row.value(0, j));
        }
    }

    /**
     * Adds a mixture.
     *
     * @param ordinaryRow whose values absent players get
     * @param isPresent whether a player has its own value
     */
    void add(int ordinaryRow, boolean[] isPresent) {
        for (int p = 0; p < players.length; p++) {
            int j = players[p];
            columns[j][size] = isPresent[p] ? row.value(0, j) : ordinary.value(ordinaryRow, j);
        }
        if (++size == capacity) {
            scoreBlock();
        }
    }

    /** The scores of all mixtures since the last call, in their order. */
    double[] scores() {
        scoreBlock();
        double[] all = scores;
        scores = new double[0];
        return all;
    }

    private void scoreBlock() {
        if (size == 0) {
            return;
        }
        Table.Builder block = Table.builder(size);
        for (int j = 0; j < columns.length; j++) {
            block.add(row.attribute(j), Arrays.copyOf(columns[j], size));
        }
        row.classes().ifPresent(classes -> {
            int[] ids = new int[size];
            Arrays.fill(ids, classes.ids()[0]);
            block.classes(new RowClasses(classes.names(), ids));
        });
        double[] scored = score.apply(block.build());
        int before = scores.length;
        scores = Arrays.copyOf(scores, before + size);
        System.arraycopy(scored, 0, scores, before, size);
        size = 0;
    }
}
