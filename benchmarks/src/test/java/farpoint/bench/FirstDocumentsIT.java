package farpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The pages at the top of the project, and the first of docs. */
class FirstDocumentsIT extends DocumentCommands {
    static List<Path> pages() throws IOException {
        return pages(START, MIDDLE);
    }
}
