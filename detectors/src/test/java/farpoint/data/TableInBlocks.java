package farpoint.data;

import farpoint.run.ComputeContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table whose rows lie elsewhere as far as anybody can tell: tasks and results travel as bytes, each block is a matrix of its own,
 * and the last one is looked at first.
 */
public final class TableInBlocks implements BlockedTable {
    private final Table table;

    /** The same rows, in blocks. */
    public TableInBlocks(Table table) {
        this.table = table;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public List<Attribute> attributes() {
        return table.attributes();
    }

    @Override
    public <R extends Serializable> List<R> columns(ColumnTask<R> task) {
        return IntStream.range(0, table.columns())
                .mapToObj(j -> sent(sent(task).of(j, table.attribute(j), table.column(j))))
                .toList();
    }

    @Override
    public Table select(int[] indices) {
        return table.select(indices);
    }

    @Override
    public BlockedRows prepared(Preprocessing preprocessing) {
        return new Rows(table, preprocessing);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T sent(T object) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(object);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(object + " cannot travel", e);
        }
    }

    private record Rows(Table table, Preprocessing preprocessing) implements BlockedRows {
        @Override
        public int rows() {
            return table.rows();
        }

        @Override
        public int columns() {
            return preprocessing.width();
        }

        @Override
        public List<ColumnGroup> groups() {
            return select(new int[0]).groups();
        }

        @Override
        public <R extends Serializable> R fold(String name, BlockTask<R> task) {
            List<R> results = new ArrayList<>(Collections.nCopies(Blocks.count(rows()), null));
            for (int block = results.size() - 1; block >= 0; block--) {
                DataMatrix rows = block(block);
                results.set(block, sent(sent(task).of(rows, 0, rows.rows())));
            }
            return Blocks.merged(results, task::merge);
        }

        @Override
        public double[] each(String name, RowTask task) {
            return IntStream.range(0, Blocks.count(rows()))
                    .mapToObj(this::block)
                    .flatMapToDouble(rows -> Arrays.stream(sent(task).of(rows, 0, rows.rows())))
                    .toArray();
        }

        private DataMatrix block(int block) {
            int size = Blocks.size(rows());
            return select(IntStream.range(block * size, Math.min(rows(), (block + 1) * size))
                    .toArray());
        }

        @Override
        public DataMatrix select(int[] indices) {
            return preprocessing.transform(
                    table.select(indices), ComputeContext.withDefaults().withThreads(1));
        }

        @Override
        public void close() {}
    }
}
