package farpoint.audit.attributes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values by SciPy: tools/golden/places.py. */
class PlaceTestTest {
    private static void check(IntStream rows, int all, double alongTheFile, double together) {
        BitSet marked = new BitSet();
        rows.forEach(marked::set);
        assertEquals(alongTheFile, PlaceTest.alongTheFile(marked, all), 1e-12);
        assertEquals(together, PlaceTest.together(marked, all), 1e-10 * together);
        double least = Math.min(alongTheFile, together);
        assertEquals(Math.min(1, 2 * least), PlaceTest.chance(marked, all), 1e-12);
    }

    @Test
    void chancesAreThoseOfSciPy() {
        check(IntStream.of(2, 3, 4, 9), 12, 0.513131313131313, 0.1272727272727273);
        check(IntStream.of(0, 7, 13), 40, 0.07368421052631578, 0.573076923076923);
        check(IntStream.range(30, 42), 60, 0.0005457683515150427, 1.750801810984923e-11);
        check(IntStream.range(0, 34).map(i -> 3 * i), 150, 6.104782676063933e-05, 0.9999701218770227);
    }

    @Test
    void manyRowsAreNoTrouble() {
        BitSet marked = new BitSet();
        marked.set(400_000, 700_000);
        assertEquals(0, PlaceTest.chance(marked, 1_000_000));
    }
}
