package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final double[] NEAR =
            IntStream.rangeClosed(0, 100).asDoubleStream().toArray();

    @Test
    void valuesThatAreNotFarApartAreLaidOutAsTheyAre() {
        Axis axis = Axis.of("x", NEAR);
        assertFalse(axis.scale().logarithmic());
        assertEquals(0.25, axis.place(25), 1e-12);
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), axis.ticks());
    }

    @Test
    void oneFarValueDoesNotPressTheOthersTogether() {
        Axis axis = Axis.of(
                "x",
                DoubleStream.concat(DoubleStream.of(NEAR), DoubleStream.of(1e9)).toArray());
        assertTrue(axis.scale().logarithmic());
        assertTrue(axis.place(100) - axis.place(0) > 0.05, axis.toString());
        assertEquals(1, axis.place(1e9), 1e-12);
        List<Double> ticks = axis.ticks();
        assertTrue(ticks.size() >= 3, ticks.toString());
        assertEquals(ticks.stream().sorted().toList(), ticks);
    }

    @Test
    void theLargestNumbersHaveAPlace() {
        Axis axis = Axis.of("x", new double[] {-Double.MAX_VALUE, 0, 1, 2, 3, Double.MAX_VALUE});
        assertEquals(0, axis.place(-Double.MAX_VALUE));
        assertEquals(1, axis.place(Double.MAX_VALUE));
        assertTrue(axis.place(1) > 0.4 && axis.place(1) < 0.6);
        assertTrue(axis.ticks().stream().allMatch(Double::isFinite));
    }

    @Test
    void equalValuesStandInTheMiddle() {
        Axis axis = Axis.of("x", new double[] {7, 7, 7});
        assertEquals(0.5, axis.place(7));
        assertEquals(List.of(7.0), axis.ticks());
    }

    @Test
    void countsAndRanksHavePowersOfTen() {
        assertEquals(List.of(0.0, 1.0, 10.0, 100.0), new Axis("rows", ValueScale.COUNTS, 0, 450).ticks());
        Axis ranks = new Axis("rank", ValueScale.RANKS, 1, 1000);
        assertEquals(List.of(1.0, 10.0, 100.0, 1000.0), ranks.ticks());
        assertEquals(1.0 / 3, ranks.place(10), 1e-12);
    }
}
