package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    /** On a line the first component has all the spread, and the columns, in units of their own, count the same. */
    @Test
    void rowsOnALineHaveOneComponent() {
        double[] a = IntStream.range(0, 101).mapToDouble(i -> i - 50).toArray();
        double[] b =
                IntStream.range(0, 101).mapToDouble(i -> 1000 * (50 - i) + 7).toArray();
        Table table = Table.builder(101).addNumeric("a", a).addNumeric("b", b).build();
        List<PlotColumn> found = Components.of(table).orElseThrow();
        assertTrue(
                found.get(0).axis().name().startsWith("component 1, 100 %"),
                found.get(0).axis().name());
        double unit = 25 * 1.4826022185056018;
        for (int i = 0; i < 101; i++) {
            assertEquals(
                    Math.sqrt(2) * Math.abs(i - 50) / unit,
                    Math.abs(found.get(0).positions()[i]),
                    1e-9);
            assertEquals(0, found.get(1).positions()[i], 1e-9);
        }
    }

    /** Of three columns, two vary together: theory has the axes at (1, 1, 0) / sqrt 2 and (0, 0, 1). */
    @Test
    void columnsThatVaryTogetherComeFirstAndWildRowsDoNotTurnThem() {
        Random random = new Random(3);
        int n = 4000;
        double[][] columns = new double[3][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            columns[0][i] = common + 0.1 * random.nextGaussian();
            columns[1][i] = common + 0.1 * random.nextGaussian();
            columns[2][i] = random.nextGaussian();
        }
        columns[2][0] = 1e9;
        columns[0][1] = Double.NaN;
        Table table = Table.builder(n)
                .addNumeric("a", columns[0])
                .addNumeric("b", columns[1])
                .addNumeric("c", columns[2])
                .build();
        List<PlotColumn> found = Components.of(table).orElseThrow();
        assertTrue(
                found.get(0).axis().name().matches("component 1, 6[5-8] %: mostly [ab], [ab]"),
                found.get(0).axis().name());
        assertTrue(
                found.get(1).axis().name().matches("component 2, 3[2-5] %: mostly c, .*"),
                found.get(1).axis().name());
    }

    @Test
    void textIsNoComponent() {
        Table one = Table.builder(3).addNumeric("a", 1, 2, 3).addText("t").build();
        assertTrue(Components.of(one).isEmpty());
        Table constant = Table.builder(3)
                .addNumeric("a", 1, 1, 1)
                .addNumeric("b", 1, 2, 4)
                .build();
        assertEquals(2, Components.of(constant).orElseThrow().size());
    }
}
