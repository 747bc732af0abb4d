package farpoint.bench.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Guard measured(Check... checks) throws Exception {
        Properties floors = new Properties();
        floors.setProperty("fast", "2");
        floors.setProperty("fast.avx512", "4");
        Guard guard = new Guard(new PrintStream(printed, true, StandardCharsets.UTF_8), new Floors(floors, "avx2"));
        try (Session session = new Session(true)) {
            guard.measure(List.of(checks), session);
        }
        return guard;
    }

    private static Check check(String name, Check.Measure measure) {
        return new Check(name, "a search", "a peer", 3, measure);
    }

    @Test
    void aRatioFailsBelowThreeQuartersOfItsFloor() throws Exception {
        Guard passed = measured(check("fast", session -> 1.51));
        assertDoesNotThrow(() -> passed.conclude(true));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| 1.51 | 2.00 | 3.00 | pass, below target |"));
        Guard failed = measured(check("fast", session -> 1.49));
        assertEquals(
                "Below the floor by more than a quarter: fast.",
                assertThrows(InvalidInputException.class, () -> failed.conclude(false))
                        .getMessage());
    }

    @Test
    void whatIsNotMeasuredIsToldAndFailsIfThatIsWanted() throws Exception {
        Guard guard = measured(
                check("fast", session -> {
                    throw new NotMeasured("the peer is not installed");
                }),
                check("new", session -> 7));
        assertDoesNotThrow(() -> guard.conclude(false));
        String out = printed.toString(StandardCharsets.UTF_8);
        assertTrue(out.contains("not measured: the peer is not installed"), out);
        assertTrue(out.contains("no floor recorded"), out);
        assertEquals(
                "Not measured, or without a floor: fast, new.",
                assertThrows(InvalidInputException.class, () -> guard.conclude(true))
                        .getMessage());
    }

    @Test
    void aKindOfProcessorHasFloorsOfItsOwn() {
        Properties floors = new Properties();
        floors.setProperty("fast", "2");
        floors.setProperty("fast.avx512", "4");
        assertEquals(OptionalDouble.of(4), new Floors(floors, "avx512").of("fast"));
        assertEquals(OptionalDouble.of(2), new Floors(floors, "avx2").of("fast"));
        assertEquals(OptionalDouble.empty(), new Floors(floors, "avx2").of("slow"));
    }

    @Test
    void theFileOfFloorsHoldsPositiveNumbers() {
        assertTrue(Floors.read("avx512").of("row-alone").orElseThrow() > 0);
    }

    @Test
    void mediansAreOfRoundsThatCount() {
        int[] calls = new int[2];
        double[] seconds = Turns.medians(1, 3, () -> calls[0]++, () -> calls[1]++);
        assertEquals(2, seconds.length);
        assertEquals(4, calls[0]);
        assertEquals(4, calls[1]);
    }
}
