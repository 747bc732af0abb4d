package farpoint.isolationforest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import farpoint.data.Attribute;
import farpoint.data.BlockedRows;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.InBlocks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learnt from rows that lie elsewhere is what is learnt from the same rows here, with all parameters. */
class BlockedForestTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @ParameterizedTest
    @CsvSource({"1, 256, 1000", "2, 256, 1000", "3, 2, 1000", "2, 999, 1000", "2, 5000, 1000", "2, 256, 2"})
    void theModelIsTheSame(int extension, int sampleSize, int rows) {
        InBlocks.assertSame(
                ExtendedIsolationForest.SPEC,
                ExtendedIsolationForest.SPEC
                        .defaults()
                        .with(ExtendedIsolationForest.NUM_TREES, 20)
                        .with(ExtendedIsolationForest.EXTENSION, extension)
                        .with(ExtendedIsolationForest.SAMPLE_SIZE, sampleSize),
                table(rows));
    }

    /** So it does not matter how many trees' rows are here at a time. */
    @Test
    void aSampleDoesNotDependOnThoseThatAreDrawnWithIt() {
        TableInBlocks table = new TableInBlocks(table(1000));
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.NONE, MissingUse.KEEP, CONTEXT);
        try (BlockedRows rows = table.prepared(preprocessing)) {
            Layout layout = Layout.of(rows);
            TreeSample alone = TreeSample.of(rows, 50, 7, 3, 4).get(0);
            TreeSample among = TreeSample.of(rows, 50, 7, 1, 9).get(2);
            assertArrayEquals(alone.cells(layout), among.cells(layout));
            assertArrayEquals(
                    new double[] {alone.random().uniform()},
                    new double[] {among.random().uniform()});
        }
    }

    /** Numbers with gaps and categories. */
    private static Table table(int rows) {
        RandomStream random = RandomStream.of(3, "forest", 0);
        double[][] columns = new double[4][rows];
        for (int i = 0; i < rows; i++) {
            columns[0][i] = random.gaussian();
            columns[1][i] = i % 9 == 2 ? Double.NaN : columns[0][i] + random.gaussian();
            columns[2][i] = i % 5 == 0 ? random.gaussian() : 0;
            columns[3][i] = i % 50 == 3 ? Double.NaN : random.below(3);
        }
        return Table.builder(rows)
                .addNumeric("a", columns[0])
                .addNumeric("b", columns[1])
                .addNumeric("rare", columns[2])
                .add(Attribute.nominal("kind", List.of("x", "y", "z")), columns[3])
                .build();
    }
}
