package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.CancelledException;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

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

    private static SparkException withCondition(String condition, Map<String, String> parameters, Throwable cause) {
        return new SparkException(
                condition,
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(parameters)),
                cause);
    }

    @Test
    void whatSparkSaysOfAFileIsKept() {
        Throwable task = withCondition(
                "CANNOT_LOAD_STATE_STORE.UNCATEGORIZED", Map.of(), new IOException("No space left on device"));
        String told =
                Failures.sentence(new SparkException("Job aborted.", task)).orElseThrow();
        assertTrue(told.matches("Spark says: .+ \\(IOException: No space left on device\\)\\."), told);
        Throwable read =
                withCondition("FAILED_READ_FILE.NO_HINT", Map.of("path", "x.csv"), new IOException("It is torn."));
        assertEquals(
                Optional.of("The file 'x.csv' cannot be read: IOException: It is torn."),
                Failures.sentence(new SparkException("Job aborted.", read)));
    }

    @Test
    void missingConnectorsAreNamed() {
        Throwable s3 = new RuntimeException(
                new ClassNotFoundException("Class org.apache.hadoop.fs.s3a.S3AFileSystem not found"));
        String told = Failures.sentence(s3).orElseThrow();
        assertTrue(
                told.matches("The connector for s3a is not on Spark's class path; spark-submit adds it by --packages"
                        + " org\\.apache\\.hadoop:hadoop-aws:[0-9.]+\\."),
                told);
        assertEquals(
                Optional.of(
                        "Nothing on Spark's class path reads 'gs://...': spark-submit adds a connector by --packages."),
                Failures.sentence(new IOException("No FileSystem for scheme \"gs\"")));
    }

    @Test
    void foldersWithColumnsInTheirNamesAreNamed() {
        Throwable told = withCondition(
                "CONFLICTING_DIRECTORY_STRUCTURES", Map.of("discoveredBasePaths", "\n\trows/p=0\n\trows/p=1"), null);
        assertEquals(
                Optional.of(
                        "There are columns in the names of folders in several places, which Spark does not join: rows/p=0,"
                                + " rows/p=1. Name the folder around them."),
                Failures.sentence(told));
    }

    @Test
    void hostsThatCannotBeReachedAreNamed() {
        assertEquals(
                Optional.of("The host 'far' is unknown."),
                Failures.sentence(new IllegalArgumentException(new UnknownHostException("far"))));
        ConnectException refused =
                new ConnectException("Call From here/127.0.0.1 to there:9 failed on connection exception: ...");
        refused.initCause(new ConnectException("Connection refused"));
        assertEquals(
                Optional.of("'there:9' cannot be reached: ConnectException: Connection refused."),
                Failures.sentence(refused));
    }

    @Test
    void aSparkThatIsStoppedIsNoDefect() {
        assertEquals(
                Optional.of("Spark has stopped: the run was cancelled, or the cluster has ended it."),
                Failures.sentence(
                        new IllegalStateException("Cannot call methods on a stopped SparkContext.\nThis ...")));
        assertEquals(Optional.of("The run was cancelled."), Failures.sentence(new CancelledException()));
    }

    @Test
    void aDefectOfThisProgramIsNoSentence() {
        assertEquals(Optional.empty(), Failures.sentence(new IllegalStateException("defect")));
    }
}
