package farpoint.wekalauncher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.core.CommandlineRunnable;
import weka.core.Instances;
import weka.core.Utils;
import weka.datagenerators.DataGenerator;
import weka.filters.Filter;

/** Runs a classifier, a filter or a generator with its options as Weka does, but lets every failure through. */
final class SchemeRun {
    private static final String HELP = "Help requested.";

    /** Weka tells of a wrong option in this form, followed by all of its options. */
    private static final Pattern OPTION_ERROR =
            Pattern.compile("\\n(?:Weka exception: )?(.*?)\\s*\\n(?:General|Filter) options:.*", Pattern.DOTALL);

    private SchemeRun() {}

    /** Runs a classifier; prints the evaluation. */
    static void classifier(Classifier classifier, String[] options) throws Exception {
        try (Inputs inputs = new Inputs(CsvSettings.takeFrom(options));
                Output output = new Output();
                SavedModel model = new SavedModel()) {
            if (!helpWanted(options)) {
                SchemeFiles.requireOthers(options, given(options, "d"), given(options, "t", "T"));
                Optional<Instances> header = model.check(options);
                inputs.replace(options, "t", "T", header, Inputs.option("c", options));
                model.replace(options);
                output.redirect("d", options);
            }
            boolean done = run(classifier, () -> System.out.println(Evaluation.evaluateModel(classifier, options)));
            if (done) {
                output.commit();
            }
        }
    }

    /** Runs a filter; output files appear only if it succeeds. */
    static void filter(Filter filter, String[] options) throws Exception {
        boolean batch = Utils.getFlag('b', options);
        try (Inputs inputs = new Inputs(CsvSettings.takeFrom(options));
                Output output = new Output()) {
            if (!helpWanted(options)) {
                List<String> written = batch ? given(options, "o", "s") : given(options, "o");
                SchemeFiles.requireOthers(options, written, given(options, "i", "r"));
                inputs.replace(options, "i", "r", Optional.empty(), Inputs.option("c", options));
                output.redirect("o", options);
                if (batch) {
                    output.redirect("s", options);
                }
            }
            boolean done = run(filter, () -> {
                if (batch) {
                    Filter.batchFilterFile(filter, options);
                } else {
                    Filter.filterFile(filter, options);
                }
            });
            if (done) {
                output.format();
                output.commit();
            }
        }
    }

    /** Runs a generator of data; an output file appears only if it succeeds. */
    static void generator(DataGenerator generator, String[] options) throws Exception {
        if (helpWanted(options)) {
            DataGenerator.makeData(generator, new String[] {"-h"});
            return;
        }
        try (Output output = new Output()) {
            output.redirect("o", options);
            checkOptions(generator, options.clone());
            DataGenerator.makeData(generator, options);
            output.format();
            output.commit();
        }
    }

    /** Weka prints stack traces of wrong options, and runs with unknown ones. */
    private static void checkOptions(DataGenerator generator, String[] options) throws Exception {
        Utils.getOption("o", options);
        try {
            generator.setOptions(options);
            Utils.checkForRemainingOptions(options);
        } catch (Exception e) {
            throw Mistakes.sentence(e).isPresent() || e.getMessage() == null
                    ? e
                    : new UserError(Mistakes.sentence(e.getMessage()));
        }
    }

    private static List<String> given(String[] options, String... names) {
        return Stream.of(names).map(name -> Inputs.option(name, options)).toList();
    }

    private interface Task {
        void run() throws Exception;
    }

    /** Whether the task was done; false if it only printed help. */
    private static boolean run(Object scheme, Task task) throws Exception {
        CommandlineRunnable runnable = scheme instanceof CommandlineRunnable r ? r : null;
        if (runnable != null) {
            runnable.preExecution();
        }
        try {
            task.run();
            return true;
        } catch (Exception e) {
            String message = String.valueOf(e.getMessage());
            if (message.strip().startsWith(HELP)) {
                System.out.println(message.replaceFirst(Pattern.quote(HELP), "").strip());
                return false;
            }
            var wrongOption = OPTION_ERROR.matcher(message);
            throw wrongOption.matches() ? new UserError(Mistakes.sentence(wrongOption.group(1))) : e;
        } finally {
            if (runnable != null) {
                runnable.postExecution();
            }
        }
    }

    private static boolean helpWanted(String[] options) throws Exception {
        String[] copy = options.clone();
        return Utils.getFlag('h', copy) || Utils.getFlag("help", copy);
    }
}
