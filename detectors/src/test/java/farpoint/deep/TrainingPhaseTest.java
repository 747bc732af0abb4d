package farpoint.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingPhaseTest {
    /** Other names would give other weights and other orders of the rows for the same seed. */
    @Test
    void randomStreamsKeepTheirNamesWhateverIsShown() {
        assertEquals(
                List.of("Pre-training", "Training"),
                Arrays.stream(TrainingPhase.values())
                        .map(TrainingPhase::streams)
                        .toList());
    }
}
