package farpoint.cli;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.RunParameters;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.stream.ScoringRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code score --model M --in FILE --out FILE}; see {@link ScoringRun}. */
final class ScoreCommand {
    private static final List<String> OPTIONS = List.of("--model", "--in", "--out", "--threads");
    private static final Parameter<Integer> THREADS = RunParameters.THREADS;

    private ScoreCommand() {}

    static void run(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        ModelFile model = ModelFile.read(Path.of(required(options, "--model")));
        int threads = THREADS.parse(options.getOrDefault("--threads", "0"));
        ComputeContext context = ComputeContext.withDefaults().withThreads(threads);
        new ScoringRun(model, context, line -> System.err.println("farpoint: " + line))
                .run(required(options, "--in"), required(options, "--out"));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new InvalidInputException(
                        "There is no option '%s'. Options: %s.", arguments[i], String.join(", ", OPTIONS));
            }
            if (i + 1 == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            throw new InvalidInputException("The option %s is needed.", name);
        }
        return options.get(name);
    }
}
