package farpoint.stream;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads rows of fields, one at a time. */
interface RowReader extends Closeable {
    /** The fields; empty if the source has no names for them. */
    List<Field> fields();

    /** The next row's fields, null where the source says that a value is missing; or null at the end. */
    List<String> next() throws IOException;

    /** The line on which the last row started, from 1. */
    long line();

    /** What the user should know about how the source was understood, if anything. */
    default Optional<String> doubt() {
        return Optional.empty();
    }
}
