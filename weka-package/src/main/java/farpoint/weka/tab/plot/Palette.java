package farpoint.weka.tab.plot;

import java.awt.Color;
import java.awt.Component;

/**
 * The colors of all charts, on a light or a dark background. Blue to orange, which people with any kind of color blindness tell
 * apart; what matters has a shape of its own besides.
 *
 * @param background behind everything
 * @param text of labels
 */
public record Palette(Color background, Color text) {
    private static final int DARK_BELOW = 128;

    /** The palette that suits a component's own colors. */
    public static Palette of(Component component) {
        return new Palette(component.getBackground(), component.getForeground());
    }

    /** Whether the background is dark. */
    public boolean isDark() {
        return (299 * background.getRed() + 587 * background.getGreen() + 114 * background.getBlue()) / 1000
                < DARK_BELOW;
    }

    /** Lines behind the data. */
    public Color grid() {
        return mix(background, text, 0.15);
    }

    /** Lines and texts of minor weight. */
    public Color minor() {
        return mix(background, text, 0.6);
    }

    /** What is ordinary. */
    public Color ordinary() {
        return isDark() ? new Color(0x5B9BD5) : new Color(0x3B77AF);
    }

    /** What is flagged. */
    public Color flagged() {
        return isDark() ? new Color(0xFF9D3C) : new Color(0xC75000);
    }

    /** The threshold, and what else can be dragged. */
    public Color handle() {
        return text;
    }

    /** What is selected. */
    public Color selected() {
        return isDark() ? new Color(0xF4E04D) : new Color(0x7B2CBF);
    }

    /**
     * The color of a score.
     *
     * @param share 0 for the lowest to 1 for the highest
     */
    public Color of(double share) {
        double s = Math.max(0, Math.min(1, share));
        Color low = isDark() ? new Color(0x3E6186) : new Color(0x9CC3E4);
        return s < 0.5 ? mix(low, middle(), 2 * s) : mix(middle(), flagged(), 2 * s - 1);
    }

    private Color middle() {
        return isDark() ? new Color(0xB9B3A2) : new Color(0x8A8577);
    }

    /** A color between two. */
    public static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }
}
