package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
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
        PrincipalComponents found = PrincipalComponents.of(table, List.of(0, 1, 2));
        assertTrue(found.title(0).matches("component 1, 6\\d % \\((a, b|b, a)\\)"), found.title(0));
        assertTrue(found.title(1).startsWith("component 2, 3"), found.title(1));
        assertTrue(found.title(1).contains("(c,"), found.title(1));
        double sign = Math.signum(found.values(0)[0] * columns[0][0]);
        for (int i = 0; i < 100; i++) {
            if (Math.abs(columns[0][i]) > 1000 && i != 8) {
                assertEquals(sign, Math.signum(found.values(0)[i] * columns[0][i]), "row " + i);
            }
            assertTrue(Double.isFinite(found.values(1)[i]));
        }
    }
}
