package farpoint.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the command {@code score} of the module cli, which those that use this have on their class path. */
public final class ScoreCommand {
    private static final String MAIN = "farpoint.cli.Main";
    private static final String ROW = "row";
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private ScoreCommand() {}

    /**
     * A column of its ranking by row, counted from 0.
     *
     * @param file the rows
     * @param options further ones
     */
    public static Map<Integer, String> column(String name, Path file, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "score", file.toString()));
        command.addAll(List.of(options));
        JavaProcess.Result result = new JavaProcess().run(command);
        if (result.status() != 0) {
            throw new AssertionError(result.err());
        }
        List<List<String>> lines = result.out()
                .lines()
                .map(line -> Arrays.asList(line.split(COMMA_OUTSIDE_QUOTES, -1)))
                .toList();
        int row = lines.get(0).indexOf(ROW);
        int column = lines.get(0).indexOf(name);
        Map<Integer, String> values = new TreeMap<>();
        lines.stream().skip(1).forEach(line -> values.put(Integer.parseInt(line.get(row)) - 1, line.get(column)));
        return values;
    }
}
