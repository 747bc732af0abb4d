package farpoint.weka;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import weka.gui.LogPanel;
import weka.gui.Logger;

/**
 * The log of the Explorer or the Workbench whose Preprocess panel runs a filter. Weka gives it to no filter, so it is looked for
 * among the windows: the panel runs filters in threads of its own, and its status line says so meanwhile. Where nothing is found,
 * as in another version of Weka, filters tell of their runs as if there were no windows.
 */
final class PreprocessLog {
    private static final String RUNNER = "weka.gui.explorer.PreprocessPanel";
    private static final String RUNNING = "Passing dataset through filter ";

    private PreprocessLog() {}

    /** The log of the panel that a thread runs a filter for. */
    static Optional<Logger> ofThread(Thread thread) {
        // Programs without windows must not touch them.
        return thread.getClass().getName().startsWith(RUNNER) ? among(Window.getWindows()) : Optional.empty();
    }

    /** The first log whose status says that a filter runs. */
    static Optional<Logger> among(Component... components) {
        return Arrays.stream(components)
                .flatMap(PreprocessLog::withParts)
                .filter(LogPanel.class::isInstance)
                .filter(panel -> withParts(panel).anyMatch(PreprocessLog::saysThatAFilterRuns))
                .map(Logger.class::cast)
                .findFirst();
    }

    private static boolean saysThatAFilterRuns(Component part) {
        return part instanceof JLabel label
                && label.getText() != null
                && label.getText().startsWith(RUNNING);
    }

    private static Stream<Component> withParts(Component component) {
        Stream<Component> parts = component instanceof Container container
                ? Arrays.stream(container.getComponents()).flatMap(PreprocessLog::withParts)
                : Stream.empty();
        return Stream.concat(Stream.of(component), parts);
    }
}
