package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.RunResult;
import java.awt.Color;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreViewTest {
    private final RunResult result =
            Runs.scored(IntStream.range(0, 100).mapToDouble(i -> i).toArray());
    private final ScoreView view = new ScoreView();
    private final Chart chart = Shown.sized(view.chart(), 600, 400);

    ScoreViewTest() throws Exception {
        result.cut().moveTo(89.5);
        view.show(result);
    }

    private Plot plot(boolean isCurve) {
        return new ScoreChart(result, isCurve).plot(chart.getSize(), chart.getFontMetrics(chart.getFont()));
    }

    @Test
    void saysHowManyRowsAreFlagged() {
        String text = chart.getAccessibleContext().getAccessibleDescription();
        assertTrue(text.startsWith("10 of 100 rows are flagged (10 %): their scores are above 89.5."), text);
    }

    @Test
    void barsAreColoredByTheThreshold() {
        Color flagged = Palette.of(chart).flagged();
        int cut = (int) plot(false).px(89.5);
        BufferedImage image = Shown.painted(chart);
        assertEquals(0, Shown.count(image, flagged.getRGB(), 0, cut - 1));
        assertTrue(Shown.count(image, flagged.getRGB(), cut, 600) > 50);
        result.cut().moveTo(1000);
        assertEquals(0, Shown.count(Shown.painted(chart), flagged.getRGB(), 0, 600));
    }

    @Test
    void aDragMovesTheThreshold() {
        Plot plot = plot(false);
        int from = (int) Math.round(plot.px(89.5));
        int to = (int) Math.round(plot.px(49.5));
        Shown.drag(chart, 0, from, 100, (from + to) / 2, 100, to, 100);
        assertEquals(plot.xAt(to), result.cut().threshold().value(), 1e-9);
        assertEquals(50, result.cut().flagged(), 1);
        assertEquals(0, result.selection().size(), "nothing was selected");
        Shown.drag(chart, 0, to, 100, -500, 100);
        assertEquals(100, result.cut().flagged(), "not beyond the axis");
    }

    @Test
    void keysMoveItByAScoreOrTen() {
        Shown.press(chart, "RIGHT");
        assertEquals(9, result.cut().flagged());
        Shown.press(chart, "LEFT");
        Shown.press(chart, "DOWN");
        assertEquals(11, result.cut().flagged());
        Shown.press(chart, "PAGE_DOWN");
        assertEquals(21, result.cut().flagged());
        Shown.press(chart, "PAGE_UP");
        assertEquals(11, result.cut().flagged());
    }

    @Test
    void aDragElsewhereSelectsTheRowsOfARange() {
        Plot plot = plot(false);
        int from = (int) Math.ceil(plot.px(9.5));
        int to = (int) Math.ceil(plot.px(29.5));
        Shown.drag(chart, 0, from, 100, to, 100);
        assertArrayEquals(
                IntStream.rangeClosed(10, 29).toArray(), result.selection().rows());
        assertEquals(29, result.selection().lead(), "the most outlying one");
        Color selected = Palette.of(chart).selected();
        BufferedImage image = Shown.painted(chart);
        assertTrue(Shown.count(image, selected.getRGB(), from - 1, to + 2) > 0);
        assertEquals(0, Shown.count(image, selected.getRGB(), 0, from - 2));
    }

    @Test
    void onTheSortedCurveTheThresholdMovesUpwardAndRanksAreSelected() {
        ScoreChart drawn = new ScoreChart(result, true);
        ScoreMouse mouse = new ScoreMouse(chart);
        mouse.use(result, drawn);
        Plot plot = plot(true);
        assertEquals(plot.py(89.5), drawn.position(plot), 1e-9);
        int left = (int) plot.px(4.5);
        Chart curve = Shown.sized(new Chart("curve", 10, 10, (g, c, s) -> drawn.draw(g, c, s)), 600, 400);
        ScoreMouse own = new ScoreMouse(curve);
        own.use(result, drawn);
        Shown.drag(curve, 0, left, 390, (int) plot.area().getMaxX(), 390);
        assertArrayEquals(new int[] {96, 97, 98, 99}, result.selection().rows());
        int at = (int) Math.round(plot.py(89.5));
        int up = (int) Math.round(plot.py(95));
        Shown.drag(curve, 0, 300, at, 300, up);
        assertEquals(95, result.cut().threshold().value(), 0.5);
        assertTrue(Shown.count(Shown.painted(curve), Palette.of(curve).flagged().getRGB(), 0, 600) > 20);
    }

    @Test
    void theMouseIsToldWhatIsUnderIt() {
        Plot plot = plot(false);
        String tip = chart.getToolTipText(
                new MouseEvent(chart, MouseEvent.MOUSE_MOVED, 0, 0, (int) plot.px(50), 200, 0, false));
        assertTrue(tip.matches("4[89].* to 5.*: [12] rows?"), tip);
    }

    @Test
    void infiniteScoresHaveAPlaceOfTheirOwn() throws Exception {
        double beyond = Double.MAX_VALUE;
        RunResult wild = Runs.scored(1, 2, 3, 4, 5, 6, beyond, beyond);
        view.show(wild);
        Plot plot = new ScoreChart(wild, false).plot(chart.getSize(), chart.getFontMetrics(chart.getFont()));
        int end = (int) plot.area().getMaxX();
        Shown.drag(chart, 0, end + 15, 300, end + 16, 300);
        assertArrayEquals(new int[] {6, 7}, wild.selection().rows());
        assertTrue(plot.x().to() < 10, "they do not stretch the axis");
    }

    @Test
    void withoutARunNothingIsShownAndFollowed() {
        view.show(null);
        int before = Shown.painted(chart).getRGB(300, 200);
        result.cut().moveTo(20);
        assertEquals(before, Shown.painted(chart).getRGB(300, 200));
        assertEquals(
                "There is no run. The arrow keys move the threshold.",
                chart.getAccessibleContext().getAccessibleDescription());
        Shown.press(chart, "RIGHT");
        assertEquals(20, result.cut().threshold().value());
        assertFalse(result.cut().flags(20));
    }
}
