package farpoint.elki.input;

import java.util.Optional;

/**
 * The files that a detector's rows come from, as far as they are known.
 *
 * @param database that of the database which is scored
 * @param training that of the training source
 */
public record DataFiles(Optional<DataFile> database, Optional<DataFile> training) {}
