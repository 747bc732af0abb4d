package farpoint.rangeprofile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where nothing is random, profiles are what the equations say. Expected values by tools/golden/range_profiles.py. */
class RangeProfilesGoldenTest {
    private static final double CLOSE = 1e-12;
    private static final Hull HULL = new Hull(
            "golden",
            120,
            22,
            List.of(
                    new Scatterer(.495, .1, 3, .4),
                    new Scatterer(-.37, -.6, 28, 1.9),
                    new Scatterer(.12, .5, 5.5, 2.8),
                    new Scatterer(-.495, .3, 2, .05)));
    private static final Look LOOK = new Look(25, 3.7, 100);
    private static final double[] FACTORS = {1.3, .4, 2.2, .9};
    private static final double[] PHASES = {.3, 2.5, 4.4, 6.1};
    private static final int[] SHOWN = {0, 60, 61, 66, 67, 105, 106, 131, 132, 199};

    private static ComplexCells pulse(int p, double[] phases) {
        ComplexCells cells = new ComplexCells();
        new Profile(HULL, LOOK).addEchoes(cells, p, FACTORS, phases);
        return cells;
    }

    @Test
    void geometry() {
        assertArrayEquals(
                new double[] {2.997229141901219, 8.624081094284504, 3.6037707364820877, 1.8012372281609679},
                HULL.gains(LOOK.radians()),
                CLOSE);
        assertArrayEquals(
                new double[] {54.299562637891775, -43.02934627191587, 15.375232572901604, -52.440042286232696},
                HULL.ranges(LOOK.radians()),
                CLOSE);
    }

    @Test
    void cellsOfAPulse() {
        ComplexCells cells = pulse(5, PHASES);

        int[] chosen = {68, 69, 74, 75, 76, 113, 114, 115, 139, 140, 141};
        double[] real = {
            0.9879173597324552,
            0.7757133935977042,
            -0.7729008419658693,
            -1.298393489178879,
            -0.1356173696592351,
            -0.5046465481999816,
            -0.7104401268591379,
            -0.06218621133640744,
            1.1958135023337872,
            1.4633430739846713,
            0.11134104652741895
        };
        double[] imaginary = {
            -0.18302377380055554,
            -0.14371039367334984,
            0.5773741625030384,
            0.969928887006126,
            0.10130919902830642,
            -1.562549108014411,
            -2.1997526595217707,
            -0.19254864498942914,
            0.36990846404448213,
            0.4526650583986356,
            0.03444182176040234
        };
        assertArrayEquals(real, Arrays.stream(chosen).mapToDouble(cells::real).toArray(), CLOSE);
        assertArrayEquals(
                imaginary, Arrays.stream(chosen).mapToDouble(cells::imaginary).toArray(), CLOSE);
        assertEquals(17.243708468620092, Arrays.stream(cells.powers()).sum(), CLOSE);
    }

    /** Pulses 0, 3, 6 and 9 with other phases each, on a floor that has ripples. */
    private static double[][] powers() {
        double[][] powers = new double[4][];
        for (int i = 0; i < powers.length; i++) {
            double turn = 1 + .1 * i;
            double[] phases = Arrays.stream(PHASES).map(phase -> phase * turn).toArray();
            powers[i] = pulse(3 * i, phases).powers();
            for (int n = 0; n < powers[i].length; n++) {
                powers[i][n] += .05 * (1.5 + Math.sin(.9 * n));
            }
        }
        return powers;
    }

    @Test
    void pulsesAreShiftedToTheSumOfThoseBefore() {
        double[][] powers = powers();
        double[] sum = powers[0].clone();
        int[] shifts = new int[3];
        for (int i = 1; i < powers.length; i++) {
            shifts[i - 1] = Alignment.shift(sum, powers[i]);
            double[] aligned = Alignment.shifted(powers[i], shifts[i - 1]);
            Arrays.setAll(sum, n -> sum[n] + aligned[n]);
        }
        assertArrayEquals(new int[] {0, 199, 199}, shifts);
        assertEquals(107.84944661516288, Alignment.centroid(sum), CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void normalisedProfiles(Normalisation normalisation) {
        double[] expected =
                switch (normalisation) {
                    case NONE ->
                        new double[] {
                            0.3450926569305061,
                            1.1326041513885567,
                            0.38669711240156407,
                            1.6714733407447573,
                            0.8027549698651869,
                            2.55835090097404,
                            1.0964081348561927,
                            1.7976002078469577,
                            0.7393272361088353,
                            0.3086454990897123
                        };
                    case MAX ->
                        new double[] {
                            0.13488871163026114,
                            0.4427086804071094,
                            0.15115092783180642,
                            0.6533401419282936,
                            0.31377828958472986,
                            1.0,
                            0.42856049748248276,
                            0.7026402074721485,
                            0.2889858603162496,
                            0.120642363395968
                        };
                    case L2 ->
                        new double[] {
                            0.06011984170581325,
                            0.19731507155928607,
                            0.0673679045867347,
                            0.2911934248467588,
                            0.13985085091674002,
                            0.44569957692683504,
                            0.19100923241549653,
                            0.31316644320212017,
                            0.1288008756807899,
                            0.05377025032503642
                        };
                };
        assertArrayEquals(expected, shown(Profile.finished(powers(), normalisation, false)), CLOSE);
    }

    @Test
    void logarithms() {
        double[] expected = {
            -1.9317893372432808,
            -0.7925064499789514,
            -1.8254139131709823,
            -0.4104673857708774,
            -1.1276962888291884,
            0.009950330853168092,
            -0.8242575120738658,
            -0.3387786037814011,
            -1.2073589966218623,
            -2.0352917395775036
        };
        assertArrayEquals(expected, shown(Profile.finished(powers(), Normalisation.MAX, true)), CLOSE);
    }

    private static double[] shown(double[] profile) {
        return IntStream.of(SHOWN).mapToDouble(n -> profile[n]).toArray();
    }
}
