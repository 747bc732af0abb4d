package farpoint.wekalauncher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

/**
 * The data files of a run, checked, and put into a form that Weka reads right: CSV, and ARFF that Weka would misread, become
 * temporary files of serialised instances, which know no character set and no rounding. Training and test data in CSV get
 * one header, since Weka compares the lists of values.
 */
final class Inputs implements AutoCloseable {
    private static final String ENDING = ".bsi";

    private final CsvSettings settings;
    private final List<Path> temporary = new ArrayList<>();

    Inputs(CsvSettings settings) {
        this.settings = settings;
    }

    /**
     * A data file.
     *
     * @param csv what is in it if it is CSV
     * @param header the attributes if it is another
     */
    private record Source(String path, Optional<CsvInstances> csv, Optional<Instances> header) {}

    /**
     * Replaces the values of two options that name data of the same attributes.
     *
     * @param first the letter of the one that tells the attributes, such as t
     * @param second the letter of the other, such as T; empty if there is none
     * @param model the attributes, if a model tells them
     * @param classIndex the value of the option -c; may be empty
     * @throws UserError if a file cannot be read
     */
    void replace(String[] options, String first, String second, Optional<Instances> model, String classIndex) {
        List<String> letters =
                Stream.of(first, second).filter(letter -> !letter.isEmpty()).toList();
        List<Source> sources =
                letters.stream().map(letter -> source(option(letter, options))).toList();
        Optional<Instances> header = model.or(
                        () -> sources.stream().flatMap(s -> s.header().stream()).findFirst())
                .or(() -> commonHeader(sources));
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            source.header()
                    .or(() -> source.csv().flatMap(csv -> header))
                    .ifPresent(attributes -> requireClass(classIndex, attributes, source.path()));
            if (source.csv().isPresent() || source.header().isPresent()) {
                options[Utils.getOptionPos(letters.get(i), options) + 1] = readable(source, header);
            }
        }
    }

    /** A file that Weka reads right: the given one or a temporary one that goes away with the program. */
    String readable(String path) {
        Source source = source(path);
        return readable(source, commonHeader(List.of(source)));
    }

    private Source source(String path) {
        if (path.isEmpty() || DataFiles.isAddress(path)) {
            return new Source(path, Optional.empty(), Optional.empty());
        }
        DataFiles.checkPresent(path);
        return CsvFile.isNamedSo(path)
                ? new Source(
                        path, Optional.of(new CsvInstances(CsvFile.scan(Path.of(path), settings))), Optional.empty())
                : new Source(path, Optional.empty(), Optional.of(DataFiles.check(path)));
    }

    private static Optional<Instances> commonHeader(List<Source> sources) {
        List<CsvInstances> files =
                sources.stream().flatMap(s -> s.csv().stream()).toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(0).header(files.subList(1, files.size())));
    }

    private String readable(Source source, Optional<Instances> header) {
        Path path = Path.of(source.path());
        try {
            if (source.csv().isPresent()) {
                CsvInstances csv = source.csv().get();
                Instances rows = csv.read(header.orElseThrow());
                csv.notes(rows).forEach(note -> System.err.println(path.getFileName() + ": " + note));
                return write(rows, path);
            }
            return DataFiles.isMisread(source.path()) ? write(DataFiles.readArff(source.path()), path) : source.path();
        } catch (IOException e) {
            throw new UserError("The file '" + source.path() + "' cannot be prepared for Weka: "
                    + Mistakes.sentence(String.valueOf(e.getMessage())));
        }
    }

    private String write(Instances data, Path from) throws IOException {
        Path directory = Files.createTempDirectory("farpoint");
        Path file = directory.resolve(String.valueOf(from.getFileName()).replaceFirst("\\..*", "") + ENDING);
        directory.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        temporary.add(file);
        temporary.add(directory);
        try {
            SerializationHelper.write(file.toString(), data);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return file.toString();
    }

    private static void requireClass(String classIndex, Instances header, String path) {
        if (!classIndex.matches("-?\\d+")) {
            return;
        }
        int index = Integer.parseInt(classIndex);
        int count = header.numAttributes();
        if (index < 1 || index > count) {
            throw new UserError("The class index -c " + index + " is out of range: the file '" + path + "' has " + count
                    + (count == 1 ? " attribute." : " attributes."));
        }
    }

    /** The value of an option, which stays where it is; empty if it is not given. */
    static String option(String name, String[] options) {
        try {
            return Utils.getOption(name, options.clone());
        } catch (Exception e) {
            throw new UserError(Mistakes.sentence(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        for (Path path : temporary) {
            Files.deleteIfExists(path);
        }
    }
}
