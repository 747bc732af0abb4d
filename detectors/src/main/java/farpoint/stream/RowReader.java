package farpoint.stream;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads rows of fields, one at a time. */
interface RowReader extends Closeable {
    /** The names of the fields; empty if the source has none. */
    List<String> names();

    /** The next row's fields, or null at the end. */
    List<String> next() throws IOException;

    /** The line on which the last row started, from 1. */
    long line();
}
