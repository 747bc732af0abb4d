package farpoint.weka.tab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> ticks(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::text).toList();
    }

    @Test
    void ticksAreNiceNumbers() {
        assertEquals(List.of("0", "2", "4", "6", "8", "10"), ticks(Axis.of("a", Scale.LINEAR, 0, 10)));
        assertEquals(List.of("-0.4", "-0.2", "0", "0.2", "0.4"), ticks(Axis.of("a", Scale.LINEAR, -0.45, 0.45)));
        assertEquals(List.of("100000", "150000", "200000"), ticks(Axis.of("a", Scale.LINEAR, 9e4, 2.1e5)));
        assertEquals(List.of("0", "1", "10", "100", "1000"), ticks(Axis.of("a", Scale.COUNT, 0, 1500)));
        assertEquals(
                List.of("1000", "100", "10", "1"), ticks(Axis.of("a", Scale.RANK, 1, 1500)), "the first at the end");
        assertEquals(List.of("red", "green"), ticks(Axis.of("a", List.of("red", "green"))));
        assertEquals(
                1,
                ticks(Axis.of("a", Scale.LINEAR, 7, 7)).stream()
                        .filter("7"::equals)
                        .count());
    }

    @Test
    void ticksOfTheSymmetricLogHaveFewDigitsAndSpreadEvenly() {
        Axis axis = Axis.of("a", Scale.symmetricLog(3.7, 1.3), 0.2, 98765);
        List<Axis.Tick> ticks = axis.ticks();
        assertTrue(ticks.size() >= 4, ticks.toString());
        double before = 0;
        for (Axis.Tick tick : ticks) {
            assertTrue(tick.text().replaceAll("[0.-]|e.*", "").length() <= 2, ticks.toString());
            double at = axis.fraction(tick.value());
            assertTrue(at >= before && at - before < 0.4, ticks.toString());
            before = at;
        }
    }

    @Test
    void aValueIsFoundAgainAtItsPlace() {
        for (Scale scale : List.of(Scale.LINEAR, Scale.LOG, Scale.COUNT, Scale.RANK, Scale.symmetricLog(2, 0.1))) {
            Axis axis = Axis.of("a", scale, 1, 5000);
            for (double value : new double[] {1, 2, 77.5, 4999}) {
                assertEquals(value, axis.value(axis.fraction(value)), 1e-9 * value, scale.note());
            }
        }
        Scale wide = Scale.symmetricLog(0, 1);
        assertTrue(wide.of(Double.MAX_VALUE) < 800 && wide.of(-Double.MAX_VALUE) > -800);
    }

    @Test
    void theScaleSuitsTheValues() {
        double[] quartiles = {1, 2, 3};
        assertEquals(Scale.LINEAR, Scale.suited(0, quartiles, 20));
        assertEquals("symmetric log", Scale.suited(0, quartiles, 1000).note());
        assertEquals("symmetric log", Scale.suited(-1e308, quartiles, 1e308).note());
        assertEquals(Scale.LINEAR, Scale.suited(0, new double[] {1, 1, 1}, 1000), "no unit to go by");
        Axis all = Axis.of("a", Scale.suited(-1e308, new double[] {-1e308, 0, 1e308}, 1.5e308), -1e308, 1.5e308);
        assertEquals(0.5, all.fraction(0), 0.1, "wider than any number");
        Axis one = Axis.of("a", Scale.LINEAR, 1e20, 1e20);
        assertEquals(0.5, one.fraction(1e20), 1e-9);
    }

    @Test
    void pixelsAndValuesFitOnAPlotWhoseMarginsHoldTheLabels() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        for (int points : new int[] {12, 36}) {
            FontMetrics font = image.createGraphics().getFontMetrics(new Font(Font.DIALOG, Font.PLAIN, points));
            Axis x = Axis.of("x", Scale.LINEAR, 0, 10);
            Axis y = Axis.of("y", Scale.LINEAR, 0, 123456);
            Plot plot = Plot.in(new Dimension(1000, 800), font, x, y);
            assertTrue(plot.area().x > font.stringWidth("100000") + font.getHeight(), "ticks and a turned name");
            assertTrue(800 - plot.area().getMaxY() >= 2 * font.getHeight(), "ticks and a name");
            assertEquals(3.25, plot.xAt(plot.px(3.25)), 1e-9);
            assertEquals(500, plot.yAt(plot.py(500)), 1e-6);
            assertTrue(plot.py(100) > plot.py(200), "upward");
        }
    }

    @Test
    void numbersAreShort() {
        assertEquals("3.142", Numbers.text(Math.PI));
        assertEquals("1.235e6", Numbers.text(1234567));
        assertEquals("1e-5", Numbers.text(1e-5));
        assertEquals("-120000", Numbers.text(-120000));
        assertEquals("∞", Numbers.text(Double.MAX_VALUE));
        assertEquals("-∞", Numbers.text(-Double.MAX_VALUE));
        assertEquals("?", Numbers.text(Double.NaN));
        assertEquals("0.02 %", Numbers.percent(0.0002));
        assertEquals("1,234,567", Numbers.count(1234567));
    }
}
