package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import org.junit.jupiter.api.Test;

/** Row 284 of the orders has the quantity 400, as the set's description says. */
class WhyViewTest {
    private static final int ROW = 283;

    private final RunResult result = Runs.trained(Runs.rows(Data.cases("orders")), "KNNDistance");

    WhyViewTest() throws Exception {}

    @Test
    void theReportHasTheReasonFirstAndWhatWouldHelp() throws Exception {
        WhyReport report = WhyReport.of(result, ROW);
        WhyReport.Line first = report.lines().get(0);
        assertEquals("quantity", first.name());
        assertEquals("400", first.text());
        assertEquals(5, first.quantiles().length);
        assertTrue(first.quantiles()[4] < 20, "most orders are small");
        assertTrue(WhyBars.share(first.quantiles(), first.value()) > 1, "an arrow: far beyond the strip");
        String sentence = report.why().sentence();
        assertTrue(sentence.matches(".*; with quantity [0-9]+ it would not be flagged;.*"), sentence);
        assertEquals("", report.change(), "the sentence has said it");
        assertEquals(3, report.similar().length);
        for (int i = 0; i < 3; i++) {
            assertFalse(result.cut().flags(result.score(report.similar()[i])), "they are ordinary");
            assertTrue(first.differs()[i]);
        }
        assertTrue(report.compared().startsWith("all "), report.compared());
        WhyReport.Line region = report.lines().stream()
                .filter(line -> line.name().equals("region"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, region.quantiles().length);
        assertTrue(region.share() > 0.1 && region.share() < 0.5, "one of four regions");
    }

    @Test
    void adviceFollowsTheThreshold() throws Exception {
        String before = WhyReport.of(result, ROW).why().sentence();
        assertTrue(before.contains("would not be flagged"), before);
        result.cut().moveTo(1000);
        assertEquals("It is not flagged.\n", WhyReport.of(result, ROW).change());
        assertFalse(result.why(ROW).get(0).sentence().contains("would not be flagged"));
        result.cut().reset();
        assertEquals(before, WhyReport.of(result, ROW).why().sentence());
    }

    @Test
    void theViewAnswersTheSelection() throws Exception {
        WhyView view = Shown.on(WhyView::new);
        Shown.on(() -> {
            view.show(result);
            return null;
        });
        assertEquals("Select a row to see why it has its score.", view.text());
        Shown.on(() -> {
            result.selection().set(5);
            result.selection().set(ROW);
            return null;
        });
        Shown.until(() -> !view.isBusy());
        assertTrue(view.text().startsWith("Row 284, place 1 of 300, score "), view.text());
        assertTrue(view.text().contains(". quantity 400 is high"), view.text());
        assertTrue(view.text().contains(" with quantity "), view.text());
        Shown.on(() -> Shown.sized(view.chart(), 600, 300));
        int flagged = Palette.of(view.chart()).flagged().getRGB();
        assertTrue(Shown.on(() -> Shown.count(Shown.painted(view.chart()), flagged, 150, 375)) > 500, "a long bar");
        Shown.on(() -> {
            view.show(null);
            return null;
        });
        assertEquals("There is no run.", view.text());
    }

    /** The strip has the 5 % quantile at a fifth of its width and the 95 % quantile at four fifths. */
    @Test
    void valuesLieOnTheStripByTheQuantiles() {
        double[] q = {10, 12, 15, 18, 20};
        assertEquals(0.2, WhyBars.share(q, 10), 1e-12);
        assertEquals(0.8, WhyBars.share(q, 20), 1e-12);
        assertEquals(0.5, WhyBars.share(q, 15), 1e-12);
        assertTrue(WhyBars.share(q, 5) < 0);
        double[] constant = {3, 3, 3, 3, 3};
        assertEquals(0.5, WhyBars.share(constant, 3));
        assertTrue(WhyBars.share(constant, 4) > 1);
    }

    @Test
    void membersSayHowFarTheyAreApart() throws Exception {
        Rows rows = Runs.rows(Data.shipped("glass"));
        RunResult ensemble = Runs.trained(rows, "OutlierEnsemble", "-members", "KNNDistance; GaussianMahalanobis");
        MembersView view = Shown.on(MembersView::new);
        Shown.on(() -> {
            view.show(result);
            return null;
        });
        assertEquals("The detector of this run has no members.", description(view));
        Shown.on(() -> {
            view.show(ensemble);
            ensemble.selection().set(ensemble.rowAt(0));
            return null;
        });
        Shown.until(() -> description(view).contains("disagreement"));
        var members = ensemble.model().trainingMembers().orElseThrow();
        assertArrayEquals(
                new String[] {"KNNDistance", "GaussianMahalanobis"},
                members.members().toArray());
        assertTrue(description(view).startsWith("row " + (ensemble.rowAt(0) + 1) + ", disagreement "));
    }

    private static String description(MembersView view) {
        return view.component().getAccessibleContext().getAccessibleDescription();
    }
}
