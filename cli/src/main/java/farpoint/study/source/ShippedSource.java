package farpoint.study.source;

import farpoint.files.UserFiles;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.study.StudySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shipped data sets, each with a column that says which rows are outliers.
 *
 * @param folder where they are; empty if nobody knows
 * @param names some of them; empty for all that are measured, not made
 */
public record ShippedSource(String folder, List<String> names) {
    /** The system property for their folder, which the start script sets. */
    public static final String FOLDER = "farpoint.data";

    /** A sample of what {@link ProfileSource} makes, which is taken by name only. */
    private static final String SYNTHETIC = "range-profiles";

    private static final String ENDING = ".arff";

    /**
     * Reads them.
     *
     * @throws InvalidInputException if they are not there, or there is none of a name
     */
    public Source read(ComputeContext context) throws IOException {
        Path place = UserFiles.path(folder);
        List<String> there = !folder.isEmpty() && Files.isDirectory(place) ? sets(place) : List.of();
        if (there.isEmpty()) {
            throw new InvalidInputException(
                    "The shipped data sets are not here: the script ./farpoint of a clone knows them, or Java's option -D%s=FOLDER"
                            + " names the folder test-data of one.",
                    FOLDER);
        }
        List<StudySet> sets = new ArrayList<>();
        Map<String, String> identity = new TreeMap<>();
        List<String> measured =
                there.stream().filter(name -> !name.equals(SYNTHETIC)).toList();
        for (String name : names.isEmpty() ? measured : names) {
            if (!there.contains(name)) {
                throw new InvalidInputException("There is no set '%s'. Sets: %s.", name, String.join(", ", there));
            }
            Source one = new FileSource(place.resolve(name + ENDING).toString(), SourceFormat.BY_LOOK, "", "", Set.of())
                    .read(context);
            sets.addAll(one.sets());
            identity.put("set " + name, one.identity().get("file"));
        }
        return new Source(
                sets,
                identity,
                sets.stream().flatMap(set -> SetFacts.of(set).stream()).toList());
    }

    private static List<String> sets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
