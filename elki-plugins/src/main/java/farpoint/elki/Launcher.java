package farpoint.elki;

import elki.application.AbstractApplication;
import elki.application.KDDCLIApplication;
import elki.utilities.ELKIServiceRegistry;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Set;

/**
 * Starts ELKI with the detectors. As with ELKI's own launcher, the first argument may name an application; without one,
 * options run ELKI's command line, and no arguments at all open the MiniGUI where it is there. A mistake of the user gives
 * one sentence on standard error and exit status {@value #FAILED}; any other failure keeps its stack trace.
 */
public final class Launcher {
    /** Exit status of a run that did not come to its end. */
    public static final int FAILED = 1;

    private static final String MINI_GUI = "elki.gui.minigui.MiniGUI";

    private Launcher() {}

    /** Runs ELKI and ends the JVM with status {@value #FAILED} if that fails. */
    public static void main(String[] args) {
        if (!isElkiHere()) {
            System.err.println(
                    "ELKI is not here: its jars must be in the folder lib next to this jar, or on the class path.");
            System.exit(FAILED);
        }
        try {
            launch(args);
        } catch (Throwable e) {
            System.out.flush();
            UserMistakes.sentence(e).ifPresentOrElse(System.err::println, e::printStackTrace);
            System.exit(FAILED);
        }
    }

    private static boolean isElkiHere() {
        return Launcher.class.getClassLoader().getResource("elki/application/KDDCLIApplication.class") != null;
    }

    private static void launch(String[] args) throws Throwable {
        boolean named = args.length > 0 && !args[0].startsWith("-");
        Class<?> application = named ? application(args[0]) : args.length == 0 ? defaultApplication() : commandLine();
        String[] options = named ? Arrays.copyOfRange(args, 1, args.length) : args;
        if (Set.of(commandLine(), ScoreOutliers.class, DataAudit.class).contains(application)) {
            CommandLine.run(application.asSubclass(AbstractApplication.class), options);
        } else {
            runMain(application, options);
        }
    }

    private static Class<?> application(String name) {
        Class<?> application = ELKIServiceRegistry.findImplementation(AbstractApplication.class, name);
        if (application == null) {
            throw new UserMistake(
                    "There is no application '" + name + "'. Options start with a dash, such as -dbc.in.");
        }
        return application;
    }

    private static Class<?> defaultApplication() {
        try {
            return GraphicsEnvironment.isHeadless() ? commandLine() : Class.forName(MINI_GUI);
        } catch (ClassNotFoundException e) {
            // ELKI's jars from Maven Central come without the MiniGUI.
            return commandLine();
        }
    }

    private static Class<?> commandLine() {
        return KDDCLIApplication.class;
    }

    private static void runMain(Class<?> application, String[] options) throws Throwable {
        try {
            application.getMethod("main", String[].class).invoke(null, (Object) options);
        } catch (NoSuchMethodException e) {
            AbstractApplication.runCLIApplication(application, options);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
