package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.Components;
import farpoint.weka.tab.plot.Chart;
import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weka's Explorer opens in 800 x 600, where less than 200 lines of pixels are left to a view. */
class LeastHeightTest {
    private static final int WIDTH = 500;
    private static final int LOW = 60;

    static Stream<ResultView> views() throws Exception {
        return Shown.on(() -> List.of(
                        new WhyView(),
                        new ScoreView(),
                        new ScatterView(),
                        new CompareView(),
                        new MembersView(),
                        new DataView()))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatIsInALowPlaceIsAsHighAsItMustBe(ResultView view) throws Exception {
        JComponent place = Shown.on(() -> sized(LeastHeight.of(view.component()), LOW));
        assertTrue(view.component().getHeight() > LOW);
        List<Chart> charts = Components.all(place, Chart.class);
        assertFalse(charts.isEmpty()
                && Components.all(place, JTable.class).isEmpty());
        for (Chart chart : charts) {
            // Those of a tab that is not chosen have no size.
            if (chart.getHeight() > 0) {
                assertTrue(chart.getHeight() >= chart.getMinimumSize().height, chart.getHeight() + " of " + chart);
            }
        }
        Shown.on(() -> sized(place, 900));
        assertEquals(900, view.component().getHeight());
    }

    /** Laid out twice, as in a window: how many lines controls and sentences take depends on their width. */
    private static JComponent sized(JComponent place, int height) {
        Shown.sized(place, WIDTH, height);
        Components.all(place, JComponent.class).forEach(Component::invalidate);
        return Shown.sized(place, WIDTH, height);
    }
}
