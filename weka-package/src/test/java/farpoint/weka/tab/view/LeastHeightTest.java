package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.weka.tab.Components;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JViewport;
import org.junit.jupiter.api.Test;
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
        assertFalse(charts.isEmpty() && Components.all(place, JTable.class).isEmpty());
        for (Chart chart : charts) {
            // Those of a tab that is not chosen have no size, and one scrolls on its own.
            if (chart.getHeight() > 0 && !(chart.getParent() instanceof JViewport)) {
                assertTrue(chart.getHeight() >= chart.getMinimumSize().height, chart.getHeight() + " of " + chart);
            }
        }
        Shown.on(() -> sized(place, 900));
        assertEquals(900, view.component().getHeight());
    }

    /** A sentence below a chart that changes, as by the threshold, does not scroll to itself. */
    @Test
    void otherWordsMoveNoView() throws Exception {
        RunResult run = Runs.trained(Runs.rows(Data.cases("orders")), "KNNDistance");
        JScrollPane place = Shown.on(() -> {
            ScoreView view = new ScoreView();
            JScrollPane low = (JScrollPane) sized(LeastHeight.of(view.component()), LOW);
            view.show(run);
            return low;
        });
        Shown.on(() -> {
            run.cut().moveTo(run.score(run.rowAt(20)));
            return null;
        });
        assertEquals(0, Shown.on(() -> place.getViewport().getViewPosition().y));
    }

    /** Laid out twice, as in a window: how many lines controls and sentences take depends on their width. */
    private static JComponent sized(JComponent place, int height) {
        Shown.sized(place, WIDTH, height);
        Components.all(place, JComponent.class).forEach(Component::invalidate);
        return Shown.sized(place, WIDTH, height);
    }
}
