package farpoint.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    private static PrincipalComponents of(Table table) {
        return PrincipalComponents.of(table, new int[] {0, 1, 2}, ComputeContext.withDefaults());
    }

    /** The first two attributes are the same but for their units and a little noise, the third is alone. */
    @Test
    void attributesThatGoTogetherMakeTheFirstComponent() {
        Random random = new Random(3);
        int n = 2000;
        double[][] columns = new double[3][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            columns[0][i] = 1000 * (common + 0.1 * random.nextGaussian());
            columns[1][i] = 5 - 0.001 * common;
            columns[2][i] = random.nextGaussian();
        }
        columns[2][7] = 1e12;
        columns[1][8] = Double.NaN;
        Table table = Table.builder(n)
                .addNumeric("a", columns[0])
                .addNumeric("b", columns[1])
                .addNumeric("c", columns[2])
                .build();
        PrincipalComponents found = of(table);
        // By theory the shares are about 2/3 and 1/3.
        assertEquals(0.66, found.share(0), 0.03);
        assertEquals(0.33, found.share(1), 0.03);
        int[] first = found.leading(0, 2);
        assertEquals(1, first[0] + first[1]);
        assertTrue(found.leadingWeights(0, 2)[0] > 0 && found.leadingWeights(0, 2)[1] < 0);
        assertEquals(2, found.leading(1, 2)[0]);
        double[] along = found.values(0, 5);
        double[] across = found.values(1, 5);
        double sign = Math.signum(along[0] * columns[0][0]);
        for (int i = 0; i < 100; i++) {
            if (Math.abs(columns[0][i]) > 1000 && i != 8) {
                assertEquals(sign, Math.signum(along[i] * columns[0][i]), "row " + i);
            }
            assertTrue(Math.abs(across[i]) <= 15);
        }
        assertEquals(5, Math.abs(across[7]), 0.5, "as far as may be");
        assertTrue(Math.abs(found.values(1, Double.POSITIVE_INFINITY)[7]) > 1e11);
    }

    @Test
    void columnsOfOneValueAndOfNoneHaveNoShare() {
        Table table = Table.builder(3)
                .addNumeric("a", 1, 1, 1)
                .addNumeric("b", 1, 2, 4)
                .addNumeric("c", Double.NaN, Double.NaN, Double.NaN)
                .build();
        PrincipalComponents found = of(table);
        assertEquals(1, found.share(0), 1e-12);
        assertEquals(1, found.leading(0, 1)[0]);
        Table same =
                Table.builder(2).addNumeric("a", 1, 1).addNumeric("b", 2, 2).build();
        assertEquals(
                0,
                PrincipalComponents.of(same, new int[] {0, 1}, ComputeContext.withDefaults())
                        .share(0));
    }

    @Test
    void aRunIsStopped() {
        Table table = Table.builder(2).addNumeric("a", 1, 2).build();
        ComputeContext stopped = ComputeContext.withDefaults().withCancelCheck(() -> true);
        assertThrows(CancelledException.class, () -> PrincipalComponents.of(table, new int[] {0}, stopped));
    }
}
