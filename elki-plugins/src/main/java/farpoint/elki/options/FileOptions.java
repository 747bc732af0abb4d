package farpoint.elki.options;

import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.nio.file.Files;
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
     * Checks that nothing that is read or written is replaced. Several things can be written to one folder.
     *
     * @throws InvalidInputException if a file is both read and written, or written twice, by whatever names
     */
    public void requireDistinct() {
        written.forEach(out -> read.forEach(in -> UserFiles.requireOther(out, in)));
        for (int i = 0; i < written.size(); i++) {
            Path out = written.get(i);
            boolean isTwice = !Files.isDirectory(out)
                    && written.subList(0, i).stream().anyMatch(other -> UserFiles.isSame(out, other));
            if (isTwice) {
                throw new InvalidInputException("The file '%s' would be written twice. Write to another.", out);
            }
        }
    }
}
