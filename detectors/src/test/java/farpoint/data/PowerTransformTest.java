package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Golden values by tools/golden/power_transform.py (SciPy). */
class PowerTransformTest {
    private static final int ROWS = 200;
    private static final double EXACT = 1e-9;

    private static double[] ofNormal(DoubleUnaryOperator value) {
        NormalDistribution normal = new NormalDistribution();
        return ofShares(share -> value.applyAsDouble(normal.inverseCumulativeProbability(share)));
    }

    private static double[] ofShares(DoubleUnaryOperator value) {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> value.applyAsDouble((i + 0.5) / ROWS))
                .toArray();
    }

    private static double[] lognormal() {
        return ofNormal(z -> Math.exp(1 + 0.7 * z));
    }

    private static void assertPower(double exponent, double first, double last, double[] values) {
        PowerTransform power = PowerTransform.fit(values);
        assertEquals(exponent, power.exponent(), EXACT);
        assertEquals(first, power.apply(values[0]), EXACT);
        assertEquals(last, power.apply(values[values.length - 1]), EXACT);
    }

    @Test
    void theStraightestPowerIsTaken() {
        assertPower(0, -1.9649332590632507, 1.9649140166180796, lognormal());
        assertPower(0.5, -1.1228141962863887, 1.122811054656315, ofNormal(z -> (5 + z) * (5 + z)));
        assertPower(0.3, -2.716491541134538, 3.032989467927226, ofShares(u -> -3 * Math.log(1 - u)));
    }

    @Test
    void leftSkewedNegativeZeroAndFewDifferentValuesStayAsTheyAre() {
        for (double[] values : new double[][] {
            ofNormal(z -> 40 - Math.exp(1 + 0.7 * z)),
            ofNormal(z -> Math.exp(z) - 0.1),
            ofNormal(z -> Math.floor(Math.exp(z))),
            ofNormal(z -> 1 + Math.floor(Math.max(0, Math.min(6, Math.exp(z))))),
            ofNormal(z -> 7),
            {5},
            ofShares(u -> u < 0.01 ? 1e-300 : Math.exp(u))
        }) {
            assertEquals(PowerTransform.NONE, PowerTransform.fit(values), Arrays.toString(values));
        }
    }

    @Test
    void outliersHaveNoSay() {
        double[] values = lognormal();
        double[] spoilt = values.clone();
        Arrays.fill(spoilt, 0, 5, 1e-9);
        Arrays.fill(spoilt, ROWS - 5, ROWS, 1e9);
        assertEquals(
                PowerTransform.fit(values).exponent(),
                PowerTransform.fit(spoilt).exponent());
    }

    @Test
    void itIncreasesStrictlyBelowTheTrainingValuesTooAndHasNoStep() {
        PowerTransform power = PowerTransform.fit(lognormal());
        double[] later = DoubleStream.concat(
                        DoubleStream.of(-1e9, -3, 0, 1e-9, power.from() - 1e-9), Arrays.stream(lognormal()))
                .map(power::apply)
                .toArray();
        for (int i = 1; i < later.length; i++) {
            assertTrue(later[i - 1] < later[i] && Double.isFinite(later[i - 1]), i + ": " + Arrays.toString(later));
        }
        assertEquals(power.apply(power.from()), power.apply(power.from() - 1e-12), 1e-9);
    }

    @Test
    void theUnitOfMeasurementDoesNotMatter() {
        double[] values = lognormal();
        double[] scaled = Arrays.stream(values).map(v -> v * 1024).toArray();
        assertEquals(
                PowerTransform.fit(values).apply(values[3]),
                PowerTransform.fit(scaled).apply(scaled[3]),
                EXACT);
    }

    @Test
    void itIsStored() {
        for (PowerTransform power : new PowerTransform[] {PowerTransform.fit(lognormal()), PowerTransform.NONE}) {
            State state = new State();
            power.writeTo(state);
            assertEquals(power, PowerTransform.readFrom(state));
        }
    }

    @Test
    void aRelationBetweenAmountsIsSeenByThePowerAndNotWithoutIt() {
        NormalDistribution normal = new NormalDistribution();
        Table.Builder builder = Table.builder(ROWS);
        double[] amount = new double[ROWS];
        double[] weight = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            amount[i] = Math.exp(0.8 * normal.inverseCumulativeProbability((i + 0.5) / ROWS));
            weight[i] = amount[i] * Math.exp(0.2 * Math.sin(7 * i));
        }
        weight[20] *= 3;
        Table table = builder.add(Attribute.numeric("amount"), amount)
                .add(Attribute.numeric("weight"), weight)
                .build();
        assertEquals(0, residualRank(table, Scaling.POWER), "with the power the row is the oddest");
        assertTrue(residualRank(table, Scaling.STANDARD) > 0, "without it the large amounts are");
    }

    /** How many rows lie farther from the line between the two columns than row 20. */
    private static long residualRank(Table table, Scaling scaling) {
        DataMatrix rows = Preprocessing.fit(table, scaling, ComputeContext.withDefaults())
                .transform(table, ComputeContext.withDefaults());
        double[] residuals = IntStream.range(0, ROWS)
                .mapToDouble(i -> Math.abs(rows.values()[2 * i] - rows.values()[2 * i + 1]))
                .toArray();
        return Arrays.stream(residuals).filter(r -> r > residuals[20]).count();
    }
}
