package farpoint.elki.input;

import elki.database.AbstractDatabase;
import elki.datasource.AbstractDatabaseConnection;
import elki.datasource.FileBasedDatabaseConnection;
import elki.datasource.parser.CSVReaderFormat;
import elki.datasource.parser.NumberVectorLabelParser;
import elki.utilities.io.FileUtil;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.ClassParameter;
import elki.utilities.optionhandling.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that ELKI reads a data set from, to look up what ELKI does not hand on. Only regular files: a pipe can be read
 * once. A database does not know its file, so it is taken from the options that ELKI has read so far; ELKI's command line and
 * the MiniGUI keep track of them, {@code ELKIBuilder} does not.
 *
 * @param path the file, perhaps compressed by gzip
 * @param labels columns that are labels although they may hold numbers, from 0
 * @param format how ELKI splits the file
 */
public record DataFile(Path path, List<Integer> labels, TextFormat format) implements TextRows {
    /** A file that ELKI reads without any options. */
    DataFile(Path path) {
        this(path, List.of(), TextFormat.DEFAULT);
    }

    /** The file of the database that algorithms run on: ELKI reads its options first. */
    public static Optional<DataFile> ofDatabase(Parameterization config) {
        List<TrackedParameter> read = readSoFar(config);
        boolean fromFile = read.stream()
                .filter(p -> is(p, AbstractDatabase.Par.DATABASE_CONNECTION_ID))
                .findFirst()
                .filter(DataFile::namesFileConnection)
                .isPresent();
        Collections.reverse(read);
        return fromFile ? ofLatest(read) : Optional.empty();
    }

    /**
     * The file of the source whose options ELKI has read last.
     *
     * @param source what the options have made
     */
    public static Optional<DataFile> ofLatest(Parameterization config, Object source) {
        return source.getClass() == FileBasedDatabaseConnection.class ? ofLatest(readSoFar(config)) : Optional.empty();
    }

    /** The file that a filter will see the rows of: that of the source which has the list of filters. */
    public static Optional<DataFile> ofFilter(Parameterization config) {
        List<TrackedParameter> read = readSoFar(config);
        Optional<Object> source =
                last(read, AbstractDatabaseConnection.Par.FILTERS_ID).map(TrackedParameter::getOwner);
        Optional<Object> file =
                last(read, FileBasedDatabaseConnection.Par.INPUT_ID).map(TrackedParameter::getOwner);
        return source.isPresent() && source.equals(file) ? ofLatest(read) : Optional.empty();
    }

    /**
     * Keeps track of options, which the MiniGUI does for ELKI's own applications only.
     *
     * @param config of an application
     */
    public static Parameterization tracked(Parameterization config) {
        return config instanceof TrackParameters ? config : new TrackParameters(config);
    }

    private static List<TrackedParameter> readSoFar(Parameterization config) {
        return config instanceof TrackParameters tracked
                ? new ArrayList<>(tracked.getAllParameters())
                : new ArrayList<>();
    }

    private static boolean is(TrackedParameter option, OptionID id) {
        return option.getParameter().getOptionID() == id;
    }

    private static boolean namesFileConnection(TrackedParameter option) {
        return option.getParameter() instanceof ClassParameter<?> source
                && source.isDefined()
                && source.getValue() == FileBasedDatabaseConnection.class;
    }

    private static Optional<TrackedParameter> last(List<TrackedParameter> options, OptionID id) {
        return options.stream().filter(p -> is(p, id)).reduce((first, second) -> second);
    }

    private static <T> Optional<T> value(List<TrackedParameter> options, OptionID id, Class<T> type) {
        return last(options, id)
                .map(TrackedParameter::getParameter)
                .filter(Parameter::isDefined)
                .map(Parameter::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Optional<DataFile> ofLatest(List<TrackedParameter> options) {
        Optional<Path> path = value(options, FileBasedDatabaseConnection.Par.INPUT_ID, URI.class)
                .flatMap(DataFile::regularFile);
        int[] labels = value(options, NumberVectorLabelParser.Par.LABEL_INDICES_ID, int[].class)
                .orElse(new int[0]);
        TextFormat format = new TextFormat(
                value(options, CSVReaderFormat.Par.COMMENT_ID, Pattern.class).orElse(TextFormat.DEFAULT.comment()),
                value(options, CSVReaderFormat.Par.COLUMN_SEPARATOR_ID, Pattern.class)
                        .orElse(TextFormat.DEFAULT.separator()),
                value(options, CSVReaderFormat.Par.QUOTE_ID, String.class).orElse(TextFormat.DEFAULT.quotes()));
        return path.map(p -> new DataFile(p, Arrays.stream(labels).boxed().toList(), format));
    }

    private static Optional<Path> regularFile(URI address) {
        try {
            Path path = Path.of(address);
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // It is no file, or has a name that the locale has no letters for.
            return Optional.empty();
        }
    }

    @Override
    public InputStream bytes() throws IOException {
        return FileUtil.open(path.toUri());
    }
}
