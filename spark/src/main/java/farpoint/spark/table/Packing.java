package farpoint.spark.table;

import farpoint.stream.SourceFormat.DecimalSign;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Packs the rows of a partition.
 *
 * @param plan how
 */
record Packing(Broadcast<Sent<Packing.Plan>> plan) implements Function2<Integer, Iterator<Row>, Iterator<Piece>> {
    /**
     * How rows are packed.
     *
     * @param starts for each partition the number of its first row, and at the end that of all rows
     * @param size pieces have at most so many rows, and none has rows of two blocks of so many
     * @param cells for each column of the table the place of its cell in a row; {@link #NOWHERE} for text
     * @param names for each column its name, if its cells are numbers as texts; else null
     * @param words for each column the number of each word; null if it is none of words
     * @param decimal the decimal sign of texts
     */
    record Plan(
            int[] starts,
            int size,
            int[] cells,
            String[] names,
            ArrayList<HashMap<String, Integer>> words,
            DecimalSign decimal)
            implements Serializable {
        static final int NOWHERE = -1;
    }

    @Override
    public Iterator<Piece> call(Integer partition, Iterator<Row> rows) {
        return new PackedRows(plan.value().get(), partition, rows);
    }

    /** The numbers of words in their order. */
    static HashMap<String, Integer> numbered(List<String> words) {
        HashMap<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        return numbers;
    }
}
