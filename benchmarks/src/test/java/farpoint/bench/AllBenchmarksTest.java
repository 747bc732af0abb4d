package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.bench.guard.Check;
import farpoint.bench.guard.Floors;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AllBenchmarksTest {
    @Test
    void everyFloorIsOfAMeasurement() {
        List<String> measured =
                AllBenchmarks.checks(false).stream().map(Check::name).toList();
        assertEquals(measured.size(), new TreeSet<>(measured).size(), "names that are taken twice");
        TreeSet<String> unknown = new TreeSet<>(Floors.read("avx2").names());
        unknown.removeAll(measured);
        assertEquals(new TreeSet<>(), unknown);
    }
}
