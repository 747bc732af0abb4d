package farpoint.weka.tab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.accessibility.AccessibleRole;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void drawsOnItsOwnBackgroundAndSaysWhatItIs() {
        Chart chart = new Chart("Scores", 10, 4, (g, colors, size) -> {
            g.setColor(Color.RED);
            g.fillRect(size.width / 2, 0, size.width, size.height);
        });
        chart.setBackground(Color.BLUE);
        chart.setSize(40, 10);
        chart.describe("12 rows are flagged.");
        BufferedImage image = new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB);
        chart.paint(image.createGraphics());
        assertEquals(Color.BLUE.getRGB(), image.getRGB(5, 5));
        assertEquals(Color.RED.getRGB(), image.getRGB(35, 5));
        assertEquals("Scores", chart.getAccessibleContext().getAccessibleName());
        assertEquals("12 rows are flagged.", chart.getAccessibleContext().getAccessibleDescription());
        assertEquals(AccessibleRole.CANVAS, chart.getAccessibleContext().getAccessibleRole());
        assertTrue(chart.isFocusable());
    }

    /** Contrast by the formula of WCAG 2.1, which asks for 3 between parts of a picture and what is behind them. */
    @Test
    void colorsStandOutFromLightAndDarkBackgrounds() {
        Palette light = new Palette(Color.WHITE, Color.BLACK);
        Palette dark = new Palette(new Color(0x2B2B2B), new Color(0xDDDDDD));
        assertFalse(light.isDark());
        assertTrue(dark.isDark());
        for (Palette palette : List.of(light, dark)) {
            for (Color color : List.of(palette.ordinary(), palette.flagged(), palette.selected(), palette.minor())) {
                double contrast = contrast(color, palette.background());
                assertTrue(contrast >= 3, color + " on " + palette + ": " + contrast);
            }
            double low = luminance(palette.of(0));
            double high = luminance(palette.of(1));
            assertTrue(Math.abs(low - high) > 0.15, "told apart by lightness alone");
        }
    }

    private static double contrast(Color a, Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * part(color.getRed()) + 0.7152 * part(color.getGreen()) + 0.0722 * part(color.getBlue());
    }

    private static double part(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
