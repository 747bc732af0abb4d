package farpoint.weka.tab;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** Start, Stop and how far a run is. */
final class RunButtons {
    private static final int STEPS = 1000;
    private static final int MARGIN = 4;
    private static final long INTERVAL_NANOS = 50_000_000;

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final JButton start = new JButton("Start");
    private final JButton stop = new JButton("Stop");
    private final JProgressBar bar = new JProgressBar(0, STEPS);

    /** Written by the threads of a run. */
    private volatile long shown;

    /**
     * Nothing can be done yet.
     *
     * @param stopped is run when a person stops a run
     */
    RunButtons(Runnable stopped) {
        JPanel buttons = new JPanel(new GridLayout(1, 2, 5, 5));
        buttons.add(start);
        buttons.add(stop);
        start.setToolTipText("Starts the detector");
        stop.setToolTipText("Stops the detector");
        stop.addActionListener(event -> stopped.run());
        bar.setStringPainted(true);
        bar.setString("");
        bar.getAccessibleContext().setAccessibleName("Progress");
        panel.setBorder(BorderFactory.createEmptyBorder(5, 5, 5, 5));
        panel.add(buttons, BorderLayout.NORTH);
        panel.add(bar, BorderLayout.SOUTH);
        set(false, false);
    }

    /** Runs something when a person starts a run. */
    void onStart(Runnable started) {
        start.addActionListener(event -> started.run());
    }

    JComponent component() {
        return panel;
    }

    /** Says what can be done. */
    void set(boolean canStart, boolean runs) {
        start.setEnabled(canStart && !runs);
        stop.setEnabled(runs);
        bar.setIndeterminate(runs);
        bar.setValue(0);
        bar.setString(runs ? "Preparing" : "");
        bar.setToolTipText(null);
    }

    /** As much of the beginning of a text as the bar has room for. */
    private String fitting(String text) {
        Rectangle room = new Rectangle(Math.max(0, bar.getWidth() - 2 * MARGIN), bar.getHeight());
        return SwingUtilities.layoutCompoundLabel(
                bar.getFontMetrics(bar.getFont()),
                text,
                null,
                SwingConstants.CENTER,
                SwingConstants.CENTER,
                SwingConstants.CENTER,
                SwingConstants.CENTER,
                room,
                new Rectangle(),
                new Rectangle(),
                0);
    }

    /** Shows how far a run is; for any thread. */
    void progress(String task, double share) {
        long now = System.nanoTime();
        if (now - shown >= INTERVAL_NANOS) {
            shown = now;
            SwingUtilities.invokeLater(() -> {
                if (stop.isEnabled()) {
                    bar.setIndeterminate(false);
                    bar.setValue((int) Math.round(STEPS * share));
                    bar.setString(fitting(task));
                    bar.setToolTipText(task);
                }
            });
        }
    }
}
