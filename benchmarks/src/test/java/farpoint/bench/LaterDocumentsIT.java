package farpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pages of docs after these. */
class LaterDocumentsIT extends DocumentCommands {
    static List<Path> pages() throws IOException {
        return pages(REST, LATE);
    }
}
