package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TunerTest {
    /** In no time at all, so that nothing is tried but the untuned shapes. */
    @Test
    @Tag("long")
    void findsAShapeForEverySizeWhateverTheTime() {
        OpenClDevice device = TestDevice.get();
        List<String> progress = new ArrayList<>();
        try (Tuner tuner = new Tuner(device, progress::add)) {
            List<Tuner.Found> found = tuner.run(0);
            assertEquals(
                    Arrays.asList(SizeClass.values()),
                    found.stream().map(Tuner.Found::size).toList());
            KernelPlan untuned = KernelPlan.of(device);
            for (Tuner.Found f : found) {
                assertEquals(1, f.gain());
                assertEquals(untuned.screen(f.size().typicalColumns()), f.shape());
            }
            assertEquals(found.size(), progress.size());
        }
    }

    @Test
    void anEngineTellsOfABrokenTableAndSearchesAsIfThereWereNone() {
        OpenClDevice device = TestDevice.get();
        TuningFile broken = new TuningFile(Path.of("table"), TuningTable.EMPTY, "It is broken.");
        try (OpenClDistanceEngine engine = new OpenClDistanceEngine(List.of(device), broken)) {
            assertEquals(List.of("It is broken."), engine.remarks());
            assertTrue(new DeviceCheck(engine).isEqual());
        }
    }

    @Test
    void anEngineSearchesAsTheTableSays() {
        OpenClDevice device = TestDevice.get();
        ScreenShape shape = new GpuShape(8, 4, 4, 8, 4, 4, 4096);
        List<Tuner.Found> found = List.of(new Tuner.Found(SizeClass.FEW, shape, 1.5));
        TuningTable table = TuningTable.EMPTY.with(device, found, LocalDate.EPOCH);
        KernelPlan plan = KernelPlan.of(device).with(table.shapes(device));
        assertEquals(shape, plan.screen(12));
        assertEquals(KernelPlan.of(device).screen(13), plan.screen(13));
        TuningFile file = new TuningFile(Path.of("table"), table, "");
        try (OpenClDistanceEngine engine = new OpenClDistanceEngine(List.of(device), file)) {
            assertEquals(List.of(), engine.remarks());
            assertTrue(new DeviceCheck(engine).isEqual());
        }
    }
}
