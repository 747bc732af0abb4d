package farpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pages of docs. */
class MiddleDocumentsIT extends DocumentCommands {
    static List<Path> pages() throws IOException {
        return pages(MIDDLE, REST);
    }
}
