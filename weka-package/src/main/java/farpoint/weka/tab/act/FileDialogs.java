package farpoint.weka.tab.act;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for files. Used on the event thread only. */
public interface FileDialogs {
    /**
     * Kinds of files.
     *
     * @param title of the dialog
     * @param description of the kind
     * @param endings of their names, without dots; the first one is proposed
     */
    record Kind(String title, String description, String... endings) {}

    /**
     * A file to read.
     *
     * @param parent what lies behind the dialog
     */
    Optional<Path> open(Component parent, Kind kind);

    /**
     * A file to write; of one that is there it has been asked whether it is to be replaced.
     *
     * @param parent what lies behind the dialog
     * @param proposal its name
     */
    Optional<Path> save(Component parent, Kind kind, String proposal);
}
