package farpoint.elki;

import elki.database.AbstractDatabase;
import elki.datasource.AbstractDatabaseConnection;
import elki.datasource.FileBasedDatabaseConnection;
import elki.datasource.parser.NumberVectorLabelParser;
import elki.utilities.io.FileUtil;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.ClassParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.IntListParameter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file that ELKI reads a data set from, to look up what ELKI does not hand on. Only regular files: a pipe can be read
 * once. A database does not know its file, so it is taken from the options that ELKI has read so far; ELKI's command line and
 * the MiniGUI keep track of them, {@code ELKIBuilder} does not.
 *
 * @param path the file, perhaps compressed by gzip
 * @param labels columns that are labels although they may hold numbers, from 0
 */
public record DataFile(Path path, List<Integer> labels) {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** The file of the database that algorithms run on: ELKI reads its options first. */
    static Optional<DataFile> ofDatabase(Parameterization config) {
        List<TrackedParameter> read = readSoFar(config);
        boolean fromFile = read.stream()
                .filter(p -> is(p, AbstractDatabase.Par.DATABASE_CONNECTION_ID))
                .findFirst()
                .filter(DataFile::namesFileConnection)
                .isPresent();
        return fromFile
                ? read.stream()
                        .filter(p -> is(p, FileBasedDatabaseConnection.Par.INPUT_ID))
                        .findFirst()
                        .flatMap(path -> value(
                                path,
                                read.stream()
                                        .filter(p -> is(p, NumberVectorLabelParser.Par.LABEL_INDICES_ID))
                                        .findFirst()))
                : Optional.empty();
    }

    /**
     * The file of the source whose options ELKI has read last.
     *
     * @param source what the options have made
     */
    static Optional<DataFile> ofLatest(Parameterization config, Object source) {
        List<TrackedParameter> read = readSoFar(config);
        return source.getClass() == FileBasedDatabaseConnection.class
                ? last(read, FileBasedDatabaseConnection.Par.INPUT_ID).flatMap(path -> value(path, latestLabels(read)))
                : Optional.empty();
    }

    /** The file that a filter will see the rows of: that of the source which has the list of filters. */
    static Optional<DataFile> ofFilter(Parameterization config) {
        List<TrackedParameter> read = readSoFar(config);
        return last(read, AbstractDatabaseConnection.Par.FILTERS_ID)
                .flatMap(filters -> last(
                        read.stream()
                                .filter(p -> p.getOwner() == filters.getOwner())
                                .toList(),
                        FileBasedDatabaseConnection.Par.INPUT_ID))
                .flatMap(path -> value(path, latestLabels(read)));
    }

    private static Optional<TrackedParameter> latestLabels(List<TrackedParameter> read) {
        return last(read, NumberVectorLabelParser.Par.LABEL_INDICES_ID);
    }

    private static List<TrackedParameter> readSoFar(Parameterization config) {
        return config instanceof TrackParameters tracked ? List.copyOf(tracked.getAllParameters()) : List.of();
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

    private static Optional<DataFile> value(TrackedParameter option, Optional<TrackedParameter> labels) {
        if (!(option.getParameter() instanceof FileParameter file) || !file.isDefined()) {
            return Optional.empty();
        }
        URI address = file.getValue();
        List<Integer> columns = labels.filter(
                        l -> l.getParameter() instanceof IntListParameter list && list.isDefined())
                .map(l -> Arrays.stream(((IntListParameter) l.getParameter()).getValue())
                        .boxed()
                        .toList())
                .orElse(List.of());
        return "file".equals(address.getScheme()) && Files.isRegularFile(Path.of(address))
                ? Optional.of(new DataFile(Path.of(address), columns))
                : Optional.empty();
    }

    /** Opens the file as UTF-8, behind a byte order mark. */
    BufferedReader open() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(FileUtil.open(path.toUri()), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
