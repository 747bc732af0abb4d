package farpoint.spark.table;

import farpoint.data.Attribute;
import farpoint.data.BlockedRows;
import farpoint.data.BlockedTable;
import farpoint.data.Blocks;
import farpoint.data.ColumnTask;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The rows of a Dataset as a table that stays where they are. They are numbered in the order of a key, so that nothing depends on
 * partitions, executors or retries, or in that in which Spark reads them.
 *
 * <p>Numbers of any type, dates and timestamps (milliseconds since 1970, in the session's time zone) are numeric. Strings are what
 * fields of a CSV file with these texts are: numeric if all of a column are numbers, else nominal with the values in the order of
 * the rows, without blanks around them and with the same words for missing values; so are booleans. With more than 10,000
 * different values they are text, as are all other types. NaN is missing. Columns without any value are left out. {@link #notes}
 * tells what of this a user might not expect.
 *
 * <p>What needs all rows moves them together once, packed, and keeps them in memory or on disk; see {@link #close}.
 */
public final class SparkTable implements BlockedTable, AutoCloseable {
    private final SparkSession session;
    private final int rows;
    private final List<Attribute> attributes;
    private final List<String> notes;
    private final Broadcast<Sent<Packing.Plan>> plan;
    private final JavaRDD<Piece> pieces;
    private JavaRDD<Piece> blocks;

    private SparkTable(SparkSession session, JavaRDD<Row> source, LookedColumns looked, Packing.Plan plan) {
        this.session = session;
        this.rows = plan.starts()[plan.starts().length - 1];
        this.attributes = looked.attributes();
        this.notes = looked.notes();
        this.plan = Sending.broadcast(session, plan);
        this.pieces = source.mapPartitionsWithIndex(new Packing(this.plan), true);
    }

    /**
     * Looks at all rows, once, and with a key sorts them.
     *
     * @throws InvalidInputException if there is no such column, no row or no value, a key is missing or repeated, a value is
     *     infinite, or there are more than 2,147,483,647 rows
     */
    public static SparkTable of(Dataset<Row> rows, TableSettings settings) {
        SparkSession session = rows.sparkSession();
        TableColumns columns = TableColumns.of(rows.schema(), settings);
        JavaRDD<Row> source = Sending.run(
                session, "putting the rows in order", () -> columns.of(rows).javaRDD());
        Looking looking = new Looking(
                columns.areWords(), settings.decimal(), settings.key().isPresent());
        Look nothing = new Look(looking.areWords(), settings.decimal());
        Look look = Sending.run(session, "looking at the columns", () -> source.mapPartitionsWithIndex(looking, false)
                .treeAggregate(nothing, Look::and, Look::and));
        long[] starts = look.starts(source.getNumPartitions());
        if (look.mistake() != null) {
            throw look.mistake().told(columns, starts);
        }
        int[] numbers = ints(starts);
        LookedColumns looked =
                new LookedColumns(columns, look, Arrays.asList(rows.schema().fieldNames()), settings.ignored());
        int size = Blocks.size(numbers[numbers.length - 1]);
        SparkTable table = new SparkTable(session, source, looked, looked.plan(numbers, size, settings.decimal()));
        table.select(new int[0]);
        return table;
    }

    private static int[] ints(long[] starts) {
        long all = starts[starts.length - 1];
        if (all == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        if (all > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    "The data has %,d rows; a model can learn from %,d at most.", all, Integer.MAX_VALUE);
        }
        return Arrays.stream(starts).mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    /** What the user should know about how the columns were understood, a sentence each. */
    public List<String> notes() {
        return notes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Serializable> List<R> columns(ColumnTask<R> task) {
        ColumnRun.Work work = new ColumnRun.Work(task, SentAttributes.of(attributes), rows);
        List<Tuple2<Integer, byte[]>> results =
                Sending.with(session, "columns", work, sent -> blocks().flatMapToPair(ColumnRun::columns)
                        .partitionBy(new HashPartitioner(attributes.size()))
                        .map(column -> column)
                        .mapPartitionsWithIndex(new ColumnRun(sent), true)
                        .collect());
        return results.stream()
                .sorted(Comparator.comparing(Tuple2::_1))
                .map(result -> (R) Sent.object(result._2()))
                .toList();
    }

    @Override
    public Table select(int[] indices) {
        int[] ascending = Arrays.stream(indices).sorted().distinct().toArray();
        double[][] columns = attributes.stream()
                .map(attribute -> attribute.isText() ? null : new double[ascending.length])
                .toArray(double[][]::new);
        List<Piece> found = ascending.length == 0 ? List.of() : selected(ascending);
        for (Piece piece : found) {
            for (int j = 0; j < columns.length; j++) {
                if (columns[j] != null) {
                    System.arraycopy(piece.column(j), 0, columns[j], piece.from(), piece.rows());
                }
            }
        }
        Table table = new Piece(0, ascending.length, columns).table(attributes);
        return Arrays.equals(indices, ascending)
                ? table
                : table.select(IntStream.of(indices)
                        .map(row -> Arrays.binarySearch(ascending, row))
                        .toArray());
    }

    private List<Piece> selected(int[] ascending) {
        JavaRDD<Piece> from = blocks == null ? pieces : blocks;
        return Sending.with(session, "some rows", ascending, sent -> from.map(
                        piece -> piece.select(sent.value().get()))
                .filter(piece -> piece.rows() > 0)
                .collect());
    }

    @Override
    public BlockedRows prepared(Preprocessing preprocessing) {
        return new PreparedRows(session, this, blocks(), preprocessing);
    }

    private JavaRDD<Piece> blocks() {
        if (blocks == null) {
            blocks = StoredBlocks.of(pieces, rows, attributes.size());
        }
        return blocks;
    }

    /** Forgets the rows that are kept on the executors. */
    @Override
    public void close() {
        if (blocks != null) {
            blocks.unpersist();
        }
        plan.destroy();
    }
}
