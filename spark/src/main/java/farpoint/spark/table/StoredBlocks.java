package farpoint.spark.table;

import farpoint.data.Blocks;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The {@link Blocks} of a table, a piece each, kept where they are made. A partition has one block, or those of a whole group, so
 * that what is found out about its blocks can be merged there.
 */
final class StoredBlocks {
    /** So many times as many groups as tasks run at a time are enough for each to be one task. */
    private static final int GROUPS_A_SLOT = 4;

    /** A group of wider rows is too large for one task. */
    private static final int MOST_COLUMNS = 128;

    private StoredBlocks() {}

    /**
     * Moves pieces together and keeps them, in memory or on disk.
     *
     * @param pieces of which none has rows of two blocks
     * @param rows number of all rows
     * @param columns number of columns
     */
    static JavaRDD<Piece> of(JavaRDD<Piece> pieces, int rows, int columns) {
        int slots = JavaSparkContext.fromSparkContext(pieces.context()).defaultParallelism();
        int groups = Blocks.groups(Blocks.count(rows));
        boolean grouped = columns <= MOST_COLUMNS && groups >= (long) GROUPS_A_SLOT * slots;
        int size = Blocks.size(rows);
        return pieces.keyBy(Piece::from)
                .mapToPair(pair -> pair)
                .repartitionAndSortWithinPartitions(new ByBlock(size, grouped, grouped ? groups : Blocks.count(rows)))
                .mapPartitions(sorted -> new Whole(sorted, size, rows), true)
                .setName("Farpoint: rows in blocks")
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /** Where the row of a number goes. */
    private static final class ByBlock extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int size;
        private final boolean grouped;
        private final int partitions;

        ByBlock(int size, boolean grouped, int partitions) {
            this.size = size;
            this.grouped = grouped;
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object row) {
            int block = (Integer) row / size;
            return grouped ? Blocks.group(block) : block;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByBlock b && b.size == size && b.grouped == grouped && b.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return 31 * size + partitions;
        }
    }

    /**
     * The blocks that pieces make.
     *
     * @param pieces in the order of rows
     * @param size rows of a block
     * @param rows number of all rows
     */
    private record Whole(Iterator<Tuple2<Integer, Piece>> pieces, int size, int rows) implements Iterator<Piece> {
        @Override
        public boolean hasNext() {
            return pieces.hasNext();
        }

        @Override
        public Piece next() {
            if (!pieces.hasNext()) {
                throw new NoSuchElementException();
            }
            Piece piece = pieces.next()._2();
            int from = piece.from();
            int count = Math.min(size, rows - from);
            double[][] columns = new double[piece.columns().length][];
            for (int j = 0; j < columns.length; j++) {
                columns[j] = piece.column(j) == null ? null : new double[count];
            }
            int done = 0;
            while (true) {
                for (int j = 0; j < columns.length; j++) {
                    if (columns[j] != null) {
                        System.arraycopy(piece.column(j), 0, columns[j], done, piece.rows());
                    }
                }
                done += piece.rows();
                if (done == count) {
                    return new Piece(from, count, columns);
                }
                piece = pieces.next()._2();
            }
        }
    }
}
