package farpoint.spark.cluster;

import farpoint.stats.RandomStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of the demonstration: two clouds, and one row in a hundred that lies anywhere. */
final class DemoRows {
    /** The column of the row's number, from 1, as the command line numbers rows. */
    static final String NUMBER = "row";

    private static final int COLUMNS = 8;
    private static final int ONE_IN = 100;
    private static final double FAR = 5;

    private DemoRows() {}

    /** Writes a CSV file. */
    static void write(Path file, int rows) throws IOException {
        RandomStream random = RandomStream.of(1, "rows of the demonstration", 0);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(NUMBER);
            for (int j = 1; j <= COLUMNS; j++) {
                writer.write(",a" + j);
            }
            for (int i = 1; i <= rows; i++) {
                double centre = random.below(2);
                double spread = random.below(ONE_IN) == 0 ? FAR : 1;
                writer.write("\n" + i);
                for (int j = 1; j <= COLUMNS; j++) {
                    writer.write("," + (centre * j + spread * random.gaussian()));
                }
            }
            writer.write("\n");
        }
    }
}
