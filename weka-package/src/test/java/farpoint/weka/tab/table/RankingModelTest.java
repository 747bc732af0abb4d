package farpoint.weka.tab.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.TabData;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.Utils;

class RankingModelTest {
    private final RunResult result = TabData.run();
    private final RankingModel model = new RankingModel();

    private String cell(int place, String column) {
        int index = IntStream.range(0, model.getColumnCount())
                .filter(c -> model.getColumnName(c).equals(column))
                .findFirst()
                .orElseThrow();
        return model.getValueAt(place, index);
    }

    @Test
    void showsTheRowsAsTheyAreRanked() throws Exception {
        model.show(result);
        assertEquals(0, model.getRowCount());
        int first = result.rowAt(0);
        model.setOrder(RowOrder.of(new int[] {first, result.rowAt(299)}, 300));
        assertEquals(2, model.getRowCount());
        assertEquals("1", cell(0, "Rank"));
        assertEquals(Integer.toString(first + 1), cell(0, "Row"));
        assertEquals("note " + first, cell(0, "comment"));
        assertEquals(Integer.toString(10_000 + first), cell(0, "order_id"));
        assertEquals("outlier", cell(0, "Flag"));
        assertEquals("", cell(1, "Flag"));
        assertEquals("outlier", cell(0, "label"));
        assertEquals("", cell(0, "Mark"));
        result.marks().set(new int[] {first}, Mark.NORMAL);
        assertEquals("normal", cell(0, "Mark"));
        assertEquals("...", cell(0, "What matters most"));
        result.findReasons(first);
        String attribute = result.rows()
                .attribute(result.knownReasons(first).get(0).attribute())
                .name();
        assertTrue(cell(0, "What matters most").startsWith(attribute + " "), cell(0, "What matters most"));
        assertEquals(-1, model.placeOf(result.rowAt(1)));
    }

    @Test
    void equalScoresShareTheirRank() throws Exception {
        Instances data = TabData.arff("@attribute x numeric", "@data", "1", "2");
        double[] scores = {3, 5, 3, 1, 3};
        Instances five = new Instances(data, 5);
        IntStream.range(0, 5).forEach(i -> five.add(data.get(0)));
        Rows rows = new Rows(five, new int[] {0}, OptionalInt.empty());
        RunResult tied = new RunResult("", "", rows, result.model(), scores, true, new Marks(5));
        assertEquals(
                List.of(2, 1, 2, 5, 2),
                IntStream.range(0, 5).mapToObj(tied::rankOf).toList());
        assertEquals(2, tied.tiedWith(4));
        assertEquals(0, tied.tiedWith(1));
    }

    @Test
    void writesSharesThatAreNoneAsWhatTheyAre() {
        assertEquals("0.500", CellText.share(0.5));
        assertEquals("> 0.999", CellText.share(Math.nextDown(1)));
        assertEquals("< 0.001", CellText.share(1e-300));
        assertEquals("1.000", CellText.share(1));
        assertEquals("0.000", CellText.share(0));
        assertEquals("∞", CellText.score(Double.POSITIVE_INFINITY));
        assertEquals("0.00012346", CellText.score(0.000123456789));
    }

    @Test
    void writesValuesAsExactAsTheyAre() throws Exception {
        Instances data = TabData.arff(
                "@attribute n numeric",
                "@attribute d date yyyy-MM-dd",
                "@attribute c {'a b',c}",
                "@attribute s string",
                "@data",
                "1e-9,2020-02-03,'a b',text");
        assertEquals("1.0E-9", CellText.value(data.attribute(0), data.get(0).value(0)));
        assertEquals("3", CellText.value(data.attribute(0), 3));
        assertEquals("2020-02-03", CellText.value(data.attribute(1), data.get(0).value(1)));
        assertEquals("a b", CellText.value(data.attribute(2), 0));
        assertEquals("text", CellText.value(data.attribute(3), data.get(0).value(3)));
        assertEquals("?", CellText.value(data.attribute(2), Utils.missingValue()));
    }
}
