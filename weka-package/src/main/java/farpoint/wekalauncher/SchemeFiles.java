package farpoint.wekalauncher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import weka.core.Utils;

/**
 * The files that a scheme writes beside Weka's own output, such as a model file or a report, and the check that none of them
 * is another file of the run. The scheme itself cannot tell, since Weka hands it rows, not files.
 */
final class SchemeFiles {
    /** Options of the package that name a file to write; a detector in a filter has them in the text of an option. */
    private static final Set<String> WRITTEN = Set.of("-save-model-file", "-save-diagnostics", "-report");

    /** Likewise those that name a file to read. */
    private static final Set<String> READ = Set.of("-against", "-model-file");

    private SchemeFiles() {}

    /**
     * Checks that what is written is neither read nor written twice.
     *
     * @param options the options of the run, as the user gave them
     * @param outputs files that Weka writes; those that are empty do not count
     * @param inputs files that Weka reads, likewise
     * @throws UserError if two are one file, by whatever names
     */
    static void requireOthers(String[] options, List<String> outputs, List<String> inputs) {
        List<String> written = with(outputs, named(options, WRITTEN));
        List<String> read = with(inputs, named(options, READ));
        for (int i = 0; i < written.size(); i++) {
            String file = written.get(i);
            if (read.stream().anyMatch(input -> isSame(input, file))) {
                throw new UserError("The output file '" + file + "' is an input file; name another one.");
            }
            if (written.subList(0, i).stream().anyMatch(other -> isSame(other, file))) {
                throw new UserError("The output file '" + file + "' would be written twice; name another one.");
            }
        }
    }

    private static List<String> with(List<String> files, List<String> more) {
        return Stream.concat(files.stream(), more.stream())
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private static List<String> named(String[] options, Set<String> names) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i + 1 < options.length; i++) {
            String value = options[i + 1];
            if (names.contains(options[i])) {
                files.add(value);
            } else if (options[i].startsWith("-") && value.contains(" ")) {
                files.addAll(named(split(value), names));
            }
        }
        return files;
    }

    /** The options in a text; none where it holds no options, of which the scheme tells. */
    private static String[] split(String text) {
        try {
            return Utils.splitOptions(text);
        } catch (Exception e) {
            return new String[0];
        }
    }

    private static boolean isSame(String one, String other) {
        try {
            Path first = Path.of(one).toAbsolutePath().normalize();
            Path second = Path.of(other).toAbsolutePath().normalize();
            return first.equals(second)
                    || Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second);
        } catch (IOException e) {
            return false;
        }
    }
}
