package farpoint.elki.options;

import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that options name.
 *
 * @param read those that a run reads
 * @param written those that it writes
 */
public record FileOptions(List<Path> read, List<Path> written) {
    /** The files of all options that have been read so far. */
    public static FileOptions of(TrackParameters options) {
        List<Path> read = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (TrackedParameter option : options.getAllParameters()) {
            if (option.getParameter() instanceof FileParameter file
                    && file.isDefined()
                    && "file".equals(file.getValue().getScheme())) {
                (file.getFileType() == FileType.INPUT_FILE ? read : written).add(Path.of(file.getValue()));
            }
        }
        return new FileOptions(read, written);
    }

    /** Reports in a configuration, where it keeps track of its options, what {@link #requireDistinct} throws. */
    public static void check(Parameterization config) {
        if (config instanceof TrackParameters tracked) {
            try {
                of(tracked).requireDistinct();
            } catch (InvalidInputException e) {
                config.reportError(new WrongParameterValueException(e.getMessage()));
            }
        }
    }

    /**
     * Checks that nothing that is read is replaced.
     *
     * @throws InvalidInputException if a file is both read and written, by whatever names
     */
    public void requireDistinct() {
        written.forEach(out -> read.forEach(in -> UserFiles.requireOther(out, in)));
    }
}
