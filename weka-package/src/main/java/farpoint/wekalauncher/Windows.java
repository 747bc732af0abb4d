package farpoint.wekalauncher;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Weka's windows: classes that are no schemes, and have a main method. */
final class Windows {
    /** What the names of Weka's windows begin with; a few stand elsewhere. */
    private static final String PACKAGE = "weka.gui.";

    private static final String EXPLORER = "weka.gui.explorer.Explorer";

    private static final Map<String, String> BY_SHORT_NAME = new TreeMap<>(Map.of(
            "ArffViewer", "weka.gui.arffviewer.ArffViewer",
            "Experimenter", "weka.gui.experiment.Experimenter",
            "Explorer", EXPLORER,
            "GUIChooser", "weka.gui.GUIChooser",
            "KnowledgeFlow", "weka.gui.knowledgeflow.KnowledgeFlow",
            "SimpleCLI", "weka.gui.SimpleCLI",
            "Workbench", "weka.gui.Workbench"));

    private Windows() {}

    /** The windows that have a short name, for a help text. */
    static String shortNames() {
        return String.join(", ", BY_SHORT_NAME.keySet());
    }

    /**
     * The class of a window.
     *
     * @param name a class name, or one of {@link #shortNames}
     * @return empty if it is no window of Weka
     */
    static Optional<Class<?>> find(String name) {
        String className = BY_SHORT_NAME.getOrDefault(name, name);
        try {
            Class<?> window = Class.forName(className, false, Windows.class.getClassLoader());
            boolean shows = className.startsWith(PACKAGE) || Component.class.isAssignableFrom(window);
            return shows && Programs.main(window).isPresent() ? Optional.of(window) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The class of the Explorer. */
    static Class<?> explorer() {
        return find(EXPLORER).orElseThrow();
    }

    /** Whether the window's first argument is a data file that it only reads. */
    static boolean loadsData(Class<?> window) {
        return window.getSimpleName().toLowerCase(Locale.ROOT).matches("explorer|guichooser(app)?|workbench(app)?");
    }

    /**
     * Checks that Java can show windows here.
     *
     * @throws UserError if it cannot
     */
    static void requireDisplay() {
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
                return;
            }
        } catch (HeadlessException | AWTError | LinkageError e) {
            // A display that is named but not there, or a Java without windows.
        }
        throw new UserError("Weka's windows need a display, and Java finds none here; give a scheme and its options to"
                + " run without one (-h tells how).");
    }

    /** Opens a window. It stays open when this returns. */
    static void open(Class<?> window, String... arguments) throws Exception {
        Programs.run(window, arguments);
    }
}
