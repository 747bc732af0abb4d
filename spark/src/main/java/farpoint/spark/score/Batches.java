package farpoint.spark.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** What becomes of the rows of a partition, which are taken a batch at a time. */
final class Batches<T> implements Iterator<T> {
    /**
     * So many rows make a batch: few enough for what they become to lie in a core's cache, and no power of two, as a row's cells in
     * the columns of a batch would share a place there.
     */
    static final int SIZE = 1000;

    private final Iterator<Row> rows;
    private final Function<List<Row>, List<T>> work;
    private Iterator<T> ready = Collections.emptyIterator();

    Batches(Iterator<Row> rows, Function<List<Row>, List<T>> work) {
        this.rows = rows;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            List<Row> batch = new ArrayList<>(SIZE);
            while (batch.size() < SIZE && rows.hasNext()) {
                batch.add(rows.next());
            }
            ready = work.apply(batch).iterator();
        }
        return ready.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
