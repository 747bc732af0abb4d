package farpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The last pages of docs. */
class LastDocumentsIT extends DocumentCommands {
    static List<Path> pages() throws IOException {
        return pages(LATE, END);
    }
}
