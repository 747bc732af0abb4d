package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aMistakeIsFoundBehindSparksExceptions() {
        Throwable job = new SparkException("Job aborted.", new IOException(new InvalidInputException("It is odd.")));
        assertEquals(Optional.of("It is odd."), Failures.sentence(job));
    }

    /** As executors of another machine tell it. */
    @Test
    void aMistakeIsFoundInTheTextOfAStack() {
        String told =
                "Lost task 0.0 in stage 1.0 (TID 3) (10.0.0.7 executor 2): farpoint.run.InvalidInputException: It is odd.\n"
                        + "\tat farpoint.spark.score.PartitionModel.read(PartitionModel.java:1)\n\nDriver stacktrace:";
        assertEquals(Optional.of("It is odd."), Failures.sentence(new SparkException(told, null)));
    }

    @Test
    void otherFailuresAreToldByTheirCause() {
        Throwable job = new SparkException("Job aborted.", new IOException("No space left on device"));
        assertEquals(Optional.of("Spark says: IOException: No space left on device."), Failures.sentence(job));
    }

    @Test
    void aDefectOfThisProgramIsNoSentence() {
        assertEquals(Optional.empty(), Failures.sentence(new IllegalStateException("defect")));
    }
}
