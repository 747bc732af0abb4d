package farpoint.rangeprofile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeProfilesTest {
    private static final ProfileSettings FEW = ProfileSettings.of(Preset.EASY).withRows(5, 4);

    private static double[] row(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToDouble(column -> table.value(row, column))
                .toArray();
    }

    private static List<double[]> rows(ProfileSettings settings, long seed) {
        Table table = RangeProfiles.generate(settings, seed).table();
        return IntStream.range(0, table.rows()).mapToObj(i -> row(table, i)).toList();
    }

    @Test
    void rowsSayWhatTheyAreFrom() {
        ProfileSet set = RangeProfiles.generate(FEW, 1);

        assertEquals(33, set.table().rows());
        assertEquals(200, set.table().columns());
        assertEquals("c007", set.table().attribute(7).name());
        assertEquals(
                List.of("normal", "outlier"),
                set.table().classes().orElseThrow().names());
        int[] classes = set.table().classes().orElseThrow().ids();
        for (int i = 0; i < 33; i++) {
            boolean outlying = List.of("supply", "tow").contains(set.kinds()[i]);
            assertEquals(outlying ? 1 : 0, classes[i]);
            assertTrue(set.hulls()[i].matches(set.kinds()[i] + "-[123]"), set.hulls()[i]);
            assertTrue(Math.abs(set.aspects()[i]) <= 15);
        }
        assertArrayEquals(
                new String[] {"cargo-1", "cargo-2", "cargo-3", "cargo-1", "cargo-2"}, Arrays.copyOf(set.hulls(), 5));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        ProfileSet alone =
                RangeProfiles.generate(FEW, 7, ComputeContext.withDefaults().withThreads(1));
        ProfileSet together =
                RangeProfiles.generate(FEW, 7, ComputeContext.withDefaults().withThreads(5));
        for (int i = 0; i < alone.table().rows(); i++) {
            assertArrayEquals(row(alone.table(), i), row(together.table(), i), 0);
        }
        assertArrayEquals(alone.aspects(), together.aspects(), 0);
        assertNotEquals(
                alone.table().value(0, 100),
                RangeProfiles.generate(FEW, 8).table().value(0, 100));
    }

    @Test
    void moreRowsAndOtherKindsLeaveTheOthersAsTheyAre() {
        List<double[]> few = rows(FEW, 3);
        List<double[]> more = rows(FEW.withRows(8, 6), 3);
        for (int kind = 0; kind < 5; kind++) {
            for (int i = 0; i < 5; i++) {
                assertArrayEquals(few.get(5 * kind + i), more.get(8 * kind + i), 0);
            }
        }
        List<double[]> tugs = rows(FEW.withKinds(List.of(ShipKind.TUG), List.of(ShipKind.CARGO)), 3);
        assertArrayEquals(few.get(20), tugs.get(0), 0);
        assertArrayEquals(few.get(0), tugs.get(5), 0);
    }

    @ParameterizedTest
    @EnumSource
    void testRowsAreOthersAndTheirHullsAsThePresetSays(Preset preset) {
        ProfileSettings settings = ProfileSettings.of(preset).withRows(12, 12);
        ProfileSet training = RangeProfiles.generate(settings, 1);
        ProfileSet test = RangeProfiles.generate(settings.withPart(Part.TEST), 1);
        for (int i = 0; i < training.table().rows(); i++) {
            assertNotEquals(training.table().value(i, 0), test.table().value(i, 0));
        }
        Set<String> hulls = new HashSet<>(List.of(training.hulls()));
        assertEquals(7 * preset.hulls(), hulls.size());
        Set<String> others = new HashSet<>(List.of(test.hulls()));
        assertEquals(7 * preset.hulls(), others.size());
        hulls.retainAll(others);
        assertEquals(preset == Preset.HARD ? 0 : 7 * preset.hulls(), hulls.size());
        assertEquals(
                preset == Preset.STANDARD, Arrays.stream(training.aspects()).anyMatch(aspect -> Math.abs(aspect) > 90));
        assertTrue(Arrays.stream(training.aspects())
                .map(Math::abs)
                .allMatch(aspect -> Math.min(aspect, 180 - aspect) <= preset.widestAspect()));
    }

    @Test
    void normalisationsAndLogarithmAreOfTheSameProfile() {
        double[] none = rows(FEW.with(ProfileSettings.NORMALISATION, Normalisation.NONE), 1)
                .get(0);
        double[] max = rows(FEW, 1).get(0);
        double[] l2 = rows(FEW.with(ProfileSettings.NORMALISATION, Normalisation.L2), 1)
                .get(0);
        double[] log = rows(FEW.with(ProfileSettings.LOG, true), 1).get(0);
        assertEquals(1, Arrays.stream(max).max().orElseThrow());
        assertEquals(1, Arrays.stream(l2).map(x -> x * x).sum(), 1e-12);
        double largest = Arrays.stream(none).max().orElseThrow();
        for (int n = 0; n < 200; n++) {
            assertEquals(max[n], none[n] / largest, 1e-15);
            assertEquals(Math.log(max[n] + .01), log[n], 1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void fluctuationsAreDrawnAsSwerlingsCasesSay(int swerling) {
        Fluctuation fluctuation = new Fluctuation(swerling, 3, RandomStream.of(1, "fluctuation", 0));
        double[] first = fluctuation.next().clone();
        double[] second = fluctuation.next().clone();
        boolean none = swerling == 0;
        boolean eachPulse = swerling == 2 || swerling == 4;
        assertEquals(none, first[0] == 1 && first[1] == 1);
        assertEquals(eachPulse, first[2] != second[2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void gammaDrawsHaveMeanOneAndVarianceOfTheirShape(int halves) {
        var random = RandomStream.of(5, "gamma", halves);
        double sum = 0;
        double squares = 0;
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            double x = GammaDraws.ofMeanOne(halves, random);
            sum += x;
            squares += x * x;
        }
        double mean = sum / count;
        assertEquals(1, mean, .01);
        assertEquals(2.0 / halves, squares / count - mean * mean, .02);
    }

    /** A K-distributed amplitude has more of both small and large values than noise of the same power. */
    @Test
    void clutterHasThePowerThatIsAskedForAndATextureThatStays() {
        double power = 0;
        double correlation = 0;
        double texture = 0;
        int profiles = 200;
        for (int i = 0; i < profiles; i++) {
            SeaClutter sea = new SeaClutter(.5, RandomStream.of(1, "clutter", i));
            ComplexCells first = new ComplexCells();
            sea.addTo(first);
            ComplexCells second = new ComplexCells();
            sea.addTo(second);
            for (int n = 0; n < ComplexCells.COUNT; n++) {
                power += first.powers()[n];
                correlation += first.powers()[n] * second.powers()[n];
                texture += first.powers()[n] * first.powers()[n];
            }
        }
        double cells = profiles * (double) ComplexCells.COUNT;
        assertEquals(.5, power / cells, .01);
        // E tau^2 = 1 + (1 / 1.5) / 21 of independent pulses; twice that of one pulse's own square.
        double second = .25 * (1 + 1 / 1.5 / 21);
        assertEquals(second, correlation / cells, .01);
        assertEquals(2 * second, texture / cells, .03);
    }

    /** Its peak stays in its cell though the ship moves by 2.1 m: at 15 dB, in at least 99 of 100 profiles within one cell. */
    @Test
    void aSinglePointIsOnePeakInTheMiddle() {
        Hull point = new Hull("point", 100, 20, List.of(new Scatterer(0, 0, 1, 0)));
        ProfileSettings settings = FEW.with(ProfileSettings.NORMALISATION, Normalisation.NONE);
        int good = 0;
        for (int i = 0; i < 100; i++) {
            Look look = new Look(0, -10 + .2 * i, Look.ofDecibels(15));
            double[] profile = new Profile(point, look).draw(settings, 1, i);
            int peak = IntStream.range(0, 200)
                    .reduce((a, b) -> profile[a] >= profile[b] ? a : b)
                    .orElseThrow();
            good += Math.abs(peak - 100) <= 1 ? 1 : 0;
        }
        assertTrue(good >= 99, good + " of 100");
    }

    @ParameterizedTest
    @EnumSource
    void thePowersCentroidIsInTheMiddle(Preset preset) {
        for (double[] profile : rows(ProfileSettings.of(preset).withRows(20, 20), 2)) {
            double[] power = Arrays.stream(profile).map(x -> x * x).toArray();
            assertEquals(100, Alignment.centroid(power), 1);
        }
    }

    /** A fishing boat, 30 m at most, reaches no cell that is 60 m from the middle; next to no clutter does. */
    @Test
    void noiseIsTheStrongestScatterersMeanPowerDividedByTheRatio() {
        double decibels = 20;
        ProfileSettings settings = FEW.withRows(100, 0)
                .withKinds(List.of(ShipKind.FISHING), List.of())
                .with(ProfileSettings.HULLS, 1)
                .with(ProfileSettings.SWERLING, 0)
                .with(ProfileSettings.CLUTTER, -80.0)
                .with(ProfileSettings.NORMALISATION, Normalisation.NONE)
                .with(ProfileSettings.MIN_SNR, decibels)
                .with(ProfileSettings.MAX_SNR, decibels);
        ProfileSet set = RangeProfiles.generate(settings, 1);
        Hull hull = Hull.draw(ShipKind.FISHING, 0, 1);
        double ratio = 0;
        for (int i = 0; i < 100; i++) {
            double strongest = Arrays.stream(hull.gains(Math.toRadians(set.aspects()[i])))
                    .max()
                    .orElseThrow();
            double[] profile = row(set.table(), i);
            double far = IntStream.range(0, 200)
                    .filter(n -> Math.abs(n - 100) > 40)
                    .mapToDouble(n -> profile[n] * profile[n])
                    .average()
                    .orElseThrow();
            ratio += far / (strongest / Math.pow(10, decibels / 10)) / 100;
        }
        assertEquals(1, ratio, .015);
    }

    @Test
    void lengthsOfHullsAreUniform() {
        for (ShipKind kind : ShipKind.values()) {
            double[] lengths = IntStream.range(0, 200)
                    .mapToDouble(number -> Hull.draw(kind, number, 1).length())
                    .sorted()
                    .toArray();
            assertTrue(lengths[0] >= kind.shortest() && lengths[199] <= kind.longest());
            assertEquals((kind.shortest() + kind.longest()) / 2, lengths[100], (kind.longest() - kind.shortest()) / 8);
        }
    }
}
