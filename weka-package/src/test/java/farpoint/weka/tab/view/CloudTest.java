package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.event.InputEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows on a grid of 10 x 10: row 10 i + j at (i, j), which is also its score. */
class CloudTest {
    private final CloudChart cloud = new CloudChart("test", 10, 10);
    private final Chart chart = cloud.chart();
    private RunResult result;

    @BeforeEach
    void show() throws Exception {
        double[] x = IntStream.range(0, 100).mapToDouble(r -> r / 10).toArray();
        double[] y = IntStream.range(0, 100).mapToDouble(r -> r % 10).toArray();
        Rows rows = Runs.rows(Runs.columns(x, y));
        result = Runs.scored(rows, IntStream.range(0, 100).mapToDouble(r -> r).toArray());
        result.cut().moveTo(97.5);
        Shown.on(() -> {
            Shown.sized(chart, 620, 500);
            cloud.show(result, PlotColumn.of(rows.data(), 0), PlotColumn.of(rows.data(), 1));
            return null;
        });
        Shown.until(cloud::isReady);
    }

    private int px(double x) {
        return (int) Math.round(cloud.plot().px(x));
    }

    private int py(double y) {
        return (int) Math.round(cloud.plot().py(y));
    }

    private void drag(int modifiers, int... points) throws Exception {
        Shown.on(() -> {
            Shown.drag(chart, modifiers, points);
            return null;
        });
    }

    @Test
    void aClickSelectsTheRowThere() throws Exception {
        drag(0, px(3), py(4));
        assertArrayEquals(new int[] {34}, result.selection().rows());
        drag(InputEvent.SHIFT_DOWN_MASK, px(5), py(5));
        assertArrayEquals(new int[] {34, 55}, result.selection().rows());
        assertEquals(55, result.selection().lead());
        drag(InputEvent.SHIFT_DOWN_MASK, px(3), py(4));
        assertArrayEquals(new int[] {55}, result.selection().rows());
        drag(0, px(3.5), py(4.5));
        assertEquals(0, result.selection().size(), "there is no row");
    }

    @Test
    void aRectangleSelectsTheRowsInIt() throws Exception {
        drag(0, px(1.5), py(1.5), px(3.5), py(4.5));
        assertArrayEquals(new int[] {22, 23, 24, 32, 33, 34}, result.selection().rows());
        assertEquals(34, result.selection().lead(), "the most outlying one");
        drag(InputEvent.SHIFT_DOWN_MASK, px(8.5), py(8.5), px(9.5), py(9.5));
        assertArrayEquals(
                new int[] {22, 23, 24, 32, 33, 34, 99}, result.selection().rows());
    }

    @Test
    void aLassoSelectsTheRowsAroundWhichItGoes() throws Exception {
        cloud.mouse().lasso(true);
        // A triangle with the corners (-0.4, -0.4), (4.6, -0.4), (-0.4, 4.6), in which i + j is below 4.2.
        drag(0, px(-0.3), py(-0.3), px(4.5), py(-0.3), px(-0.3), py(4.5));
        int[] expected =
                IntStream.range(0, 100).filter(r -> r / 10 + r % 10 <= 4).toArray();
        assertArrayEquals(expected, result.selection().rows());
    }

    @Test
    void theWheelZoomsAndControlMoves() throws Exception {
        Plot before = cloud.plot();
        int x = px(7);
        int y = py(3);
        Shown.on(() -> {
            chart.dispatchEvent(new MouseWheelEvent(
                    chart,
                    MouseWheelEvent.MOUSE_WHEEL,
                    0,
                    0,
                    x,
                    y,
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    -3));
            return null;
        });
        assertEquals(7, cloud.plot().xAt(x), 0.05, "what is under the mouse stays there");
        assertEquals(3, cloud.plot().yAt(y), 0.05);
        double length = cloud.plot().x().to() - cloud.plot().x().from();
        assertTrue(length < 0.6 * (before.x().to() - before.x().from()));
        drag(InputEvent.CTRL_DOWN_MASK, x, y, x + 50, y);
        assertEquals(7, cloud.plot().xAt(x + 50), 0.05);
        assertEquals(0, result.selection().size());
        Shown.until(cloud::isReady);
        drag(0, px(7), py(3));
        assertArrayEquals(new int[] {73}, result.selection().rows(), "rows are found where they are seen");
        Shown.on(() -> {
            cloud.lookAtAll();
            return null;
        });
        assertEquals(before.x(), cloud.plot().x());
    }

    @Test
    void flaggedRowsAreOnTopAndFollowTheThreshold() throws Exception {
        int flagged = Palette.of(chart).flagged().getRGB();
        BufferedImage two = Shown.on(() -> Shown.painted(chart));
        assertTrue(Shown.count(two, flagged, px(9) - 8, px(9) + 8) > 40);
        assertEquals(0, Shown.count(two, flagged, 0, px(9) - 9));
        Shown.on(() -> {
            result.cut().moveTo(49.5);
            cloud.refresh();
            return null;
        });
        Shown.until(cloud::isReady);
        BufferedImage half = Shown.on(() -> Shown.painted(chart));
        assertTrue(Shown.count(half, flagged, px(5) - 8, px(5) + 8) > 200);
        assertEquals(0, Shown.count(half, flagged, 0, px(4) + 8));
    }

    @Test
    void selectionAndMarksAreDrawn() throws Exception {
        BufferedImage before = Shown.on(() -> Shown.painted(chart));
        Shown.on(() -> {
            result.selection().set(22);
            result.marks().set(new int[] {77}, Mark.OUTLIER);
            cloud.refresh();
            return null;
        });
        Shown.until(cloud::isReady);
        BufferedImage after = Shown.on(() -> Shown.painted(chart));
        assertTrue(Shown.count(after, Palette.of(chart).selected().getRGB(), px(2) - 12, px(2) + 12) > 5);
        assertNotEquals(before.getRGB(px(7) + 5, py(7) + 5), after.getRGB(px(7) + 5, py(7) + 5), "a cross");
    }

    @Test
    void ofManyRowsOnAPixelTheMostOutlyingIsSeen() throws Exception {
        double[] same = new double[500];
        Rows rows = Runs.rows(Runs.columns(same, same));
        RunResult tied = Runs.scored(
                rows, IntStream.range(0, 500).mapToDouble(r -> r % 321).toArray());
        Shown.on(() -> {
            cloud.show(tied, PlotColumn.of(rows.data(), 0), PlotColumn.of(rows.data(), 1));
            return null;
        });
        Shown.until(cloud::isReady);
        assertEquals(320, (int) Shown.on(() -> cloud.rowAt(px(0), py(0), 2)));
    }

    @Test
    void missingValuesAreInStripsAndCategoriesApart() throws Exception {
        Rows rows = Runs.rows(Data.mixed());
        RunResult mixed = Runs.scored(rows, 1, 2, 3, 4, 5, 6, 7);
        Shown.on(() -> {
            cloud.show(mixed, PlotColumn.of(rows.data(), 0), PlotColumn.of(rows.data(), 1));
            return null;
        });
        Shown.until(cloud::isReady);
        Plot plot = cloud.plot();
        int bottom = plot.area().y + plot.area().height;
        drag(0, px(-0.5), bottom + 1, px(0.5), bottom + 30);
        assertArrayEquals(new int[] {1}, mixed.selection().rows(), "red, size missing");
        drag(0, plot.area().x - 25, plot.area().y, plot.area().x - 1, bottom);
        assertArrayEquals(new int[] {3}, mixed.selection().rows(), "color missing");
        drag(0, px(0.5), plot.area().y, px(1.5), bottom);
        assertArrayEquals(new int[] {2, 4}, mixed.selection().rows(), "green");
    }

    @Test
    void rowsOfOneCategorySpreadInBothDirections() throws Exception {
        String[] lines = new String[204];
        Arrays.fill(lines, "x,y");
        lines[0] = "@relation same";
        lines[1] = "@attribute a {w,x}";
        lines[2] = "@attribute b {y,z}";
        lines[3] = "@data";
        Rows rows = Runs.rows(Data.arff(lines));
        double[] x = PlotColumn.of(rows.data(), 0).positions();
        double[] y = PlotColumn.of(rows.data(), 1).positions();
        assertTrue(Arrays.stream(x).allMatch(v -> Math.abs(v - 1) < 0.36));
        assertTrue(Arrays.stream(y).allMatch(v -> Math.abs(v) < 0.36));
        double correlation = new PearsonsCorrelation().correlation(x, y);
        assertEquals(0, correlation, 0.2);
    }
}
