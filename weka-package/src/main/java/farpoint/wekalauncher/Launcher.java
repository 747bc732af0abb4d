package farpoint.wekalauncher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import weka.Run;
import weka.associations.Associator;
import weka.attributeSelection.ASEvaluation;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.CommandlineRunnable;
import weka.core.WekaPackageManager;
import weka.datagenerators.DataGenerator;
import weka.filters.Filter;

/**
 * Starts Weka with the package installed: the Explorer, with a data file or without, another window, an experiment, or a scheme
 * with its options, as {@code weka.Run} does. A user's mistake ends with one sentence on standard error and the exit status 1, where
 * {@code weka.Run} gives 0.
 *
 * <p>The system property {@value #PACKAGE_PROPERTY} names the package zip; without it the packages in Weka's home are used
 * as they are. Weka's home is WEKA_HOME as a property or in the environment.
 */
public final class Launcher {
    /** Where the package zip is. */
    static final String PACKAGE_PROPERTY = "farpoint.package";

    /** In place of an exit status: a window is open, and Weka exits when it is closed. */
    private static final int WINDOW = -1;

    private static final String USAGE = """
            Usage: [<file> | <window> [<arguments>] | <program> [<arguments>] | <scheme> [<options>]]

            Without arguments the Explorer opens, with a file (ARFF, CSV or another that Weka reads) it opens that file.
            A window is one of %s,
            or the class of another one, such as weka.gui.experiment.Experimenter.
            A program is weka.experiment.Experiment, which runs an experiment without a window, or
            weka.experiment.PairedCorrectedTTester, which compares its results, or another one of weka.experiment.
            A scheme is a class such as weka.classifiers.outlier.RandomProjectionDepth, or the end of its name, such as
            .RandomProjectionDepth; -h after it lists its options.

            CSV: a header, fields separated by commas, semicolons, tabs or |, in UTF-8. -csv "<options>" says how else to
            read it, in the options of Weka's CSVLoader, such as -csv "-H" (no header) or -csv "-N last" (the last column is
            nominal, although it holds numbers). -o x.csv of a filter writes CSV.
            """;

    /** Loggers whose warnings about absent native libraries are noise; strong references keep their levels. */
    private static final Logger NATIVE_LIBRARIES = Logger.getLogger("com.github.fommil");

    private Launcher() {}

    /** Runs Weka and exits, unless it shows a window. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != WINDOW) {
            System.out.flush();
            System.exit(status);
        }
    }

    /** Runs Weka, and returns the exit status or that a window is open. */
    static int run(String[] arguments) {
        NATIVE_LIBRARIES.setLevel(Level.OFF);
        System.getProperties().putIfAbsent("weka.packageManager.offline", "true");
        try {
            if (arguments.length > 0 && arguments[0].matches("-h|-help|--help")) {
                System.out.printf(Locale.ROOT, USAGE, Windows.shortNames());
                return 0;
            }
            return start(arguments);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            Mistakes.sentence(e).ifPresentOrElse(System.err::println, e::printStackTrace);
            return 1;
        }
    }

    /**
     * Installs the package if need be, and loads all packages.
     *
     * @param windows whether Weka's windows are to list what is in them: that takes a look at all classes
     */
    static void loadPackages(boolean windows) throws Exception {
        String zip = System.getProperty(PACKAGE_PROPERTY);
        if (zip != null) {
            makeHome();
            new PackageInstaller(Path.of(zip), WekaPackageManager.WEKA_HOME.toPath()).install();
        }
        WekaPackageManager.loadPackages(false, !windows, windows);
    }

    /** Weka makes its home, but not the folder that it is to be in, and complains before this program can make it. */
    private static void makeHome() throws IOException {
        String home = System.getProperty("WEKA_HOME", System.getenv("WEKA_HOME"));
        if (home != null && !home.isEmpty()) {
            Files.createDirectories(Path.of(home));
        }
    }

    private static int start(String[] arguments) throws Exception {
        String first = arguments.length == 0 ? "" : arguments[0];
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        if (DataFiles.isMeant(first)) {
            return window(Windows.explorer(), arguments);
        }
        Optional<Class<?>> window = first.isEmpty() ? Optional.of(Windows.explorer()) : Windows.find(first);
        if (window.isPresent()) {
            return window(window.get(), rest);
        }
        Optional<Class<?>> program = Programs.find(first);
        if (program.isPresent()) {
            return program(program.get(), rest);
        }
        loadPackages(false);
        return first.startsWith("-") ? watched(() -> Run.main(arguments)) : scheme(first, rest);
    }

    private static int window(Class<?> window, String[] arguments) throws Exception {
        boolean data = arguments.length > 0 && Windows.loadsData(window);
        if (data) {
            DataFiles.checkPresent(arguments[0]);
        }
        Windows.requireDisplay();
        loadPackages(true);
        Windows.open(window, data ? new String[] {readable(arguments)} : arguments);
        return WINDOW;
    }

    /** The file for a window: it is read when the window is already open, and Weka's way to tell of a mistake is a dialog. */
    private static String readable(String[] arguments) {
        String[] settings = arguments.clone();
        CsvSettings csv = CsvSettings.takeFrom(settings);
        if (Stream.of(settings).skip(1).anyMatch(left -> !left.isEmpty())) {
            throw new UserError("A window opens one file, '" + arguments[0] + "', and takes no more arguments but -"
                    + CsvSettings.OPTION + "; give a scheme before its options.");
        }
        return new Inputs(csv).readable(arguments[0]);
    }

    private static int program(Class<?> program, String[] arguments) throws Exception {
        try (Inputs inputs = new Inputs(CsvSettings.takeFrom(arguments))) {
            Programs.prepare(arguments, inputs);
            loadPackages(false);
            return watched(() -> Programs.run(program, arguments));
        }
    }

    private static int scheme(String name, String[] given) throws Exception {
        Object scheme = Schemes.byName(name);
        String[] options = given.length > 0 && given[0].equals("--help") ? new String[] {"-h"} : given;
        if (scheme instanceof Classifier classifier) {
            SchemeRun.classifier(classifier, options);
        } else if (scheme instanceof Filter filter) {
            SchemeRun.filter(filter, options);
        } else if (scheme instanceof DataGenerator generator) {
            SchemeRun.generator(generator, options);
        } else {
            return other(scheme, options);
        }
        return 0;
    }

    /** Clusterers and others, whose runs are left to Weka. */
    private static int other(Object scheme, String[] options) throws Exception {
        try (Inputs inputs = new Inputs(CsvSettings.takeFrom(options))) {
            if (scheme instanceof Clusterer) {
                inputs.replace(options, "t", "T", Optional.empty(), "");
            } else if (scheme instanceof Associator) {
                inputs.replace(options, "t", "", Optional.empty(), "");
            } else if (scheme instanceof ASEvaluation) {
                inputs.replace(options, "i", "", Optional.empty(), "");
            }
            if (scheme instanceof CommandlineRunnable tool) {
                return watched(() -> run(tool, options));
            }
            String className = scheme.getClass().getName();
            return watched(() -> Run.main(
                    Stream.concat(Stream.of(className), Stream.of(options)).toArray(String[]::new)));
        }
    }

    private static void run(CommandlineRunnable tool, String[] options) throws Exception {
        tool.preExecution();
        tool.run(tool, options);
        tool.postExecution();
    }

    private interface Task {
        void run() throws Exception;
    }

    /** Leaves the run to Weka, which returns normally after an error: what it prints on standard error has to tell. */
    private static int watched(Task task) throws Exception {
        PrintStream original = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(new Tee(original, seen), true, StandardCharsets.UTF_8));
        try {
            task.run();
        } finally {
            System.setErr(original);
        }
        String errors = seen.toString(StandardCharsets.UTF_8);
        boolean failed = errors.matches("(?s).*(\\bException\\b|\\n\\tat |Can't find scheme|not runnable|No scheme).*");
        return failed ? 1 : 0;
    }

    private static final class Tee extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Tee(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws IOException {
            first.write(b);
            second.write(b);
        }
    }
}
