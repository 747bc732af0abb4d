package farpoint.spark.cluster;

import farpoint.files.ModelFiles;
import farpoint.spark.FarpointSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** An application of a user's, which scores a CSV file by a model file. */
public final class ScoreJob {
    private ScoreJob() {}

    /** Takes the model file, the CSV file, and the folder for the scores. */
    public static void main(String[] arguments) throws IOException {
        SparkSession session = SparkSession.builder().getOrCreate();
        FarpointSpark.score(
                        session.read()
                                .option("header", true)
                                .option("inferSchema", true)
                                .csv(arguments[1]),
                        ModelFiles.read(Path.of(arguments[0])))
                .write()
                .option("header", true)
                .csv(arguments[2]);
        session.stop();
    }
}
