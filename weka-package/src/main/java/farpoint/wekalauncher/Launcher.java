package farpoint.wekalauncher;

import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import weka.Run;
import weka.classifiers.Classifier;
import weka.core.WekaPackageManager;
import weka.filters.Filter;
import weka.gui.explorer.Explorer;

/**
 * Starts Weka with the package installed: the Explorer without arguments, else a scheme with its options, as {@code weka.Run}
 * does. A user's mistake ends with one sentence on standard error and the exit status 1, where {@code weka.Run} gives 0.
 *
 * <p>The system property {@value #PACKAGE_PROPERTY} names the package zip; without it the packages in Weka's home are used
 * as they are. Weka's home is WEKA_HOME as a property or in the environment.
 */
public final class Launcher {
    /** Where the package zip is. */
    static final String PACKAGE_PROPERTY = "farpoint.package";

    /** Loggers whose warnings about absent native libraries are noise; strong references keep their levels. */
    private static final Logger NATIVE_LIBRARIES = Logger.getLogger("com.github.fommil");

    private Launcher() {}

    /** Runs Weka and exits, unless it shows a window. */
    public static void main(String[] arguments) {
        NATIVE_LIBRARIES.setLevel(Level.OFF);
        System.getProperties().putIfAbsent("weka.packageManager.offline", "true");
        int status = run(arguments);
        if (status != 0 || arguments.length > 0) {
            System.out.flush();
            System.exit(status);
        }
    }

    private static int run(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].matches("-h|-help|--help")) {
                System.out.println(
                        "Usage: [<scheme> [<options>]]\n\nA scheme is a class such as"
                                + " weka.classifiers.outlier.RandomProjectionDepth, or the end of its name, such as\n"
                                + ".RandomProjectionDepth; -h after it lists its options. Without a scheme the Explorer opens.");
                return 0;
            }
            loadPackages();
            return start(arguments);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            Mistakes.sentence(e).ifPresentOrElse(System.err::println, e::printStackTrace);
            return 1;
        }
    }

    private static void loadPackages() throws Exception {
        String zip = System.getProperty(PACKAGE_PROPERTY);
        if (zip == null) {
            WekaPackageManager.loadPackages(false, true, false);
        } else {
            new PackageInstaller(Path.of(zip), WekaPackageManager.WEKA_HOME.toPath()).installAndLoad();
        }
    }

    private static int start(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            if (GraphicsEnvironment.isHeadless()) {
                throw new UserError("The Explorer needs a display; give a scheme to run without one.");
            }
            Explorer.main(arguments);
            return 0;
        }
        if (arguments[0].startsWith("-")) {
            return watched(arguments);
        }
        Object scheme = Schemes.byName(arguments[0]);
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (scheme instanceof Classifier classifier) {
            SchemeRun.classifier(classifier, options);
        } else if (scheme instanceof Filter filter) {
            SchemeRun.filter(filter, options);
        } else {
            arguments[0] = scheme.getClass().getName();
            return watched(arguments);
        }
        return 0;
    }

    /** Leaves the run to Weka, which returns normally after an error: what it prints on standard error has to tell. */
    private static int watched(String[] arguments) {
        PrintStream original = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(new Tee(original, seen), true, StandardCharsets.UTF_8));
        try {
            Run.main(arguments);
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
