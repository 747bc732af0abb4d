package farpoint.elki.input;

import elki.data.NumberVector;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import elki.logging.Logging;
import farpoint.run.Plural;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of the columns of vectors. ELKI hands out the first names of a header to the numbers of a row, although text may
 * stand before or between them, and although a name may have blanks in it. So its names are taken as a sign that there
 * are names and that no filter has made other columns of them; which name is whose is read from the file itself.
 */
public final class ColumnNames {
    private static final Logging LOG = Logging.getLogger(ColumnNames.class);

    private static final String NUMBERED = " The columns are numbered instead, and matched by their places.";

    private ColumnNames() {}

    /**
     * Finds the names.
     *
     * @param vectors the vectors
     * @param file where they come from, if that is known
     * @return a name for each column, or empty if they have none or it is not certain which; the latter is warned of
     */
    static Optional<List<String>> of(Relation<? extends NumberVector> vectors, Optional<DataFile> file) {
        VectorFieldTypeInformation<?> type = RelationUtil.assumeVectorField(vectors);
        int columns = type.getDimensionality();
        file.ifPresent(ColumnNames::warnOfLostRows);
        if (!isNamed(type)) {
            return Optional.empty();
        }
        if (file.isEmpty() && ArffRelations.nameRight(vectors)) {
            return Optional.of(
                    IntStream.range(0, columns).mapToObj(type::getLabel).toList());
        }
        if (file.isEmpty()) {
            LOG.warning("Which name of the header is whose cannot be checked, since the data does not come from a file"
                    + " that the options name and that can be read again." + NUMBERED);
            return Optional.empty();
        }
        try {
            Optional<List<String>> names = ofFile(file.get(), columns).map(FileColumns::numbers);
            if (names.isEmpty()) {
                LOG.warning(
                        "Which name of the header is whose is not certain: " + doubt(file.get(), columns) + NUMBERED);
            }
            return names.filter(all -> all.stream().noneMatch(String::isBlank));
        } catch (IOException | UncheckedIOException e) {
            LOG.warning("Which name of the header is whose cannot be checked: " + e.getMessage() + "." + NUMBERED);
            return Optional.empty();
        }
    }

    /** A row in front that has no number, since its cells are empty or a quote swallows them, is a header for ELKI. */
    private static void warnOfLostRows(DataFile file) {
        try {
            int lines = ArffHeader.read(file).isPresent() ? 0 : FileColumns.headerLines(file);
            if (lines > 1) {
                LOG.warning(
                        "The first " + lines + " lines of the file have no number; ELKI takes them for headers and the"
                                + " last one for that of the columns. They are no rows of the data.");
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warning("Whether the file has more than one header cannot be checked: " + e.getMessage() + ".");
        }
    }

    private static boolean isNamed(VectorFieldTypeInformation<?> type) {
        for (int j = 0; j < type.getDimensionality(); j++) {
            if (type.getLabel(j) == null) {
                return false;
            }
        }
        return true;
    }

    /** The columns of text in the file of some vectors, if that is certain. */
    public static List<String> texts(Relation<? extends NumberVector> vectors, Optional<DataFile> file) {
        VectorFieldTypeInformation<?> type = RelationUtil.assumeVectorField(vectors);
        try {
            return file.isPresent() && isNamed(type)
                    ? ofFile(file.get(), type.getDimensionality())
                            .map(FileColumns::texts)
                            .orElse(List.of())
                    : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<FileColumns> ofFile(DataFile file, int columns) throws IOException {
        Optional<FileColumns> attributes = ArffHeader.read(file);
        if (attributes.isPresent()) {
            return attributes.filter(a -> a.numbers().size() == columns);
        }
        for (FieldSplitter splitter : FieldSplitter.CANDIDATES) {
            Optional<FileColumns> read = FileColumns.read(file, splitter);
            if (read.isPresent() && read.get().numbers().size() == columns) {
                return read;
            }
        }
        return ofTable(file).filter(table -> table.numbers().size() == columns);
    }

    /** What the parser for tables sees where ELKI's own would misread the file: labels are counted in the file's columns then. */
    private static Optional<FileColumns> ofTable(DataFile file) throws IOException {
        return TableLayout.ofRowsThatElkiMisreads(file)
                .filter(table -> !table.names().isEmpty())
                .map(table -> new FileColumns(table.names(), table.numeric()));
    }

    /** Why no way of reading the file gives the columns that ELKI has found. */
    private static String doubt(DataFile file, int columns) throws IOException {
        List<String> found = new ArrayList<>();
        for (FieldSplitter splitter : FieldSplitter.CANDIDATES) {
            FileColumns.read(file, splitter)
                    .filter(c -> c.names().size() > 1)
                    .ifPresent(c -> found.add(String.join(", ", c.numbers())));
        }
        String read = "ELKI reads " + columns + " " + Plural.of(columns, "number") + " a row, ";
        return found.isEmpty()
                ? read + "and the rows have not as many fields as the header."
                : read + "and these columns hold a number in each row: " + found.get(0)
                        + ". Options such as -parser.colsep , and -parser.quote '\"' tell ELKI how the file is written.";
    }
}
