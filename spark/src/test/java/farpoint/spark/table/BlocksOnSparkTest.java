package farpoint.spark.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.BlockTask;
import farpoint.data.Blocks;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.spark.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Blocks of a table that is too large for one of each block to be a task: they are moved together, and merged where they lie. */
class BlocksOnSparkTest {
    private static final JavaSparkContext SPARK =
            new JavaSparkContext(LocalSpark.session().sparkContext());

    /** With two threads, blocks of a group are one task from 8 groups on. */
    private static final int ROWS = 7 * 16 * 16_384 + 40_000;

    private static JavaRDD<Piece> pieces() {
        int size = Blocks.size(ROWS);
        List<Integer> places = IntStream.range(0, Blocks.count(ROWS))
                .mapToObj(b -> Blocks.count(ROWS) - 1 - b)
                .toList();
        return SPARK.parallelize(places, 5).flatMap(block -> {
            int from = block * size;
            int to = Math.min(ROWS, from + size);
            int cut = from + 1 + block % 100;
            return List.of(piece(cut, to), piece(from, cut)).iterator();
        });
    }

    private static Piece piece(int from, int to) {
        return new Piece(from, to - from, new double[][] {
            IntStream.range(from, to).asDoubleStream().toArray(), null
        });
    }

    @Test
    void groupsAreTasksAndMergedInTheOrderOfBlocks() {
        JavaRDD<Piece> blocks = StoredBlocks.of(pieces(), ROWS, 2);
        try {
            assertEquals(8, blocks.getNumPartitions());
            List<String> found = blocks.map(piece -> piece.from() + ":" + piece.rows() + ":" + (piece.column(1) == null)
                            + ":"
                            + IntStream.range(0, piece.rows()).allMatch(i -> piece.column(0)[i] == piece.from() + i))
                    .collect();
            int size = Blocks.size(ROWS);
            assertEquals(
                    IntStream.range(0, Blocks.count(ROWS))
                            .mapToObj(b -> b * size + ":" + Math.min(size, ROWS - b * size) + ":true:true")
                            .toList(),
                    found);
        } finally {
            blocks.unpersist();
        }
    }

    @Test
    void resultsAreMergedLevelByLevel() {
        List<Piece> blocks = new ArrayList<>();
        List<String> results = new ArrayList<>();
        int count = 16 * 16 + 5;
        for (int b = 0; b < count; b++) {
            blocks.add(new Piece(b, 1, new double[][] {{b}}));
            results.add(String.valueOf((double) b));
        }
        Table table = Table.builder(2).addNumeric("x", 0, 1).build();
        Preprocessing plain = Preprocessing.fit(table, Scaling.NONE, MissingUse.KEEP, ComputeContext.withDefaults());
        BlockTask<String> task = new Trail();
        String found = Sending.with(
                LocalSpark.session(),
                "test",
                new Preparing(plain),
                preparing -> Sending.with(LocalSpark.session(), "test", task, sent -> new Folding<>(preparing, sent)
                        .of(SPARK.parallelize(blocks, count))));
        assertEquals(Blocks.merged(results, task::merge), found);
    }

    @Test
    void aPieceKnowsItsRows() {
        Piece piece = piece(10, 15);
        assertArrayEquals(
                new double[] {10, 14}, piece.select(new int[] {3, 10, 14, 15}).column(0));
        assertEquals(1, piece.select(new int[] {3, 10, 14, 15}).from());
        assertEquals(0, piece.select(new int[] {3, 15}).rows());
        Piece last = new Piece(Integer.MAX_VALUE - 1, 2, new double[][] {{1, 2}});
        assertArrayEquals(
                new double[] {2}, last.select(new int[] {5, Integer.MAX_VALUE}).column(0));
    }

    private record Trail() implements BlockTask<String> {
        @Override
        public String of(DataMatrix rows, int from, int to) {
            return String.valueOf(rows.value(from, 0));
        }

        @Override
        public String merge(String left, String right) {
            return "(" + left + " " + right + ")";
        }
    }
}
