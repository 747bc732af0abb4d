package farpoint.elki.input;

import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.datasource.DatabaseConnection;
import elki.datasource.FileBasedDatabaseConnection;
import elki.utilities.optionhandling.parameterization.ListParameterization;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.Parameter;
import farpoint.data.Table;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is read as that of the database is: by the same parser and filters, with the same options.
 *
 * @param path the file
 * @param source reads it
 * @param file to look up what ELKI does not hand on
 */
public record OtherFile(Path path, DatabaseConnection source, Optional<DataFile> file) {
    /**
     * Makes a source of the options that ELKI has read so far; what is wrong is reported there. Where a configuration does not
     * keep track of them, the file is read without any options.
     */
    public static Optional<OtherFile> of(Parameterization config, Path path) {
        ListParameterization options = new ListParameterization();
        options.addParameter(FileBasedDatabaseConnection.Par.INPUT_ID, path.toUri());
        if (config instanceof TrackParameters tracked) {
            tracked.getAllParameters().stream()
                    .map(TrackedParameter::getParameter)
                    .filter(OtherFile::isToBeGivenAgain)
                    .forEach(p -> options.addParameter(p.getOptionID(), p.getValue()));
        }
        TrackParameters again = new TrackParameters(options);
        DatabaseConnection source = again.tryInstantiate(FileBasedDatabaseConnection.class);
        again.getErrors().forEach(config::reportError);
        return Optional.ofNullable(source).map(s -> new OtherFile(path, s, DataFile.ofLatest(again, s)));
    }

    /** What a filter writes of the data must not be replaced by what it would write of this file. */
    private static boolean isToBeGivenAgain(Parameter<?> option) {
        boolean isOutput =
                option instanceof FileParameter file && file.getFileType() == FileParameter.FileType.OUTPUT_FILE;
        return option.isDefined()
                && !option.tookDefaultValue()
                && option.getOptionID() != FileBasedDatabaseConnection.Par.INPUT_ID
                && !isOutput;
    }

    /**
     * Reads it, without labels.
     *
     * @throws InvalidInputException if there are no vectors of one length
     */
    public Table table() {
        // ELKI fails over a file of no bytes, as it looks whether they are compressed.
        if (path.toFile().length() == 0) {
            throw new InvalidInputException("It is empty.");
        }
        Database database = new StaticArrayDatabase(source);
        database.initialize();
        return RelationTables.table(DetectorInput.of(database, ClassUse.IGNORED, LabelPatterns.NONE, file));
    }
}
