package farpoint.elki.input;

import farpoint.elki.input.FieldSplitter.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of text that can be read again. */
interface TextRows {
    /** The text. */
    InputStream bytes() throws IOException;

    /** How ELKI splits it. */
    TextFormat format();

    /** Columns that are labels although they may hold numbers, from 0. */
    List<Integer> labels();

    /** Opens the text as UTF-8, behind a byte order mark. */
    default BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The next line that ELKI reads, of a reader of this text; null at the end. */
    default String nextLine(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null
                && (line.isEmpty() || format().comment().matcher(line).matches())) {
            line = reader.readLine();
        }
        return line;
    }

    /** The fields of a line as ELKI sees them, which may differ from what they are. */
    default List<Field> fieldsOfElki(String line) {
        return format().fieldsOfElki(line, labels());
    }
}
