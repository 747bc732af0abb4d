package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.deep.scoring.DistanceObjective;
import farpoint.deep.scoring.SphereScorer;
import org.junit.jupiter.api.Test;

/** Forward pass, gradients and Adam against the values that {@link SmallNet} names the source of. */
class SmallNetTest {
    private static final BatchSource ROWS = SmallNet.rows();

    @Test
    void forward() {
        Network network = SmallNet.plain();
        double[][] codes = SmallNet.outputs(network, ROWS);
        assertArrayEquals(new double[] {-0.1572093601, 0.2848955170}, codes[0], 1e-7);
        assertArrayEquals(new double[] {-0.0772425112, 0.1293446451}, codes[7], 1e-7);
        double[] centre = SmallNet.meanOutput(network, ROWS);
        assertArrayEquals(new double[] {-0.1578512655, 0.2027674454}, centre, 1e-7);
        double[] expected = {
            .0067454322, .0171545751, .0151998268, .0595570244, .0121827890, .0361820481, .0156740733, .0118886789
        };
        assertArrayEquals(expected, squaredDistances(network, centre), 1e-7);
        assertEquals(.021823055973495143, SmallNet.loss(network, ROWS, new DistanceObjective(centre)), 1e-8);
    }

    @Test
    void oneClassGradientAndTenStepsOfAdam() {
        Network network = SmallNet.plain();
        Objective objective = new DistanceObjective(SmallNet.meanOutput(network, ROWS));
        double[] gradient = SmallNet.gradient(network, ROWS, objective);
        assertRelative(.016152184765602977, gradient[0], 1e-5);
        assertRelative(.02959017443662937, gradient[12], 1e-5);
        double[] losses = SmallNet.train(network, ROWS, objective, 10, 0);
        assertLosses(losses, .0218230560, .0187030887, .0162605703, .0106428280);
        assertEquals(.0076521772, SmallNet.loss(network, ROWS, objective), 1e-7);
        assertRelative(.34481384392132347, network.weights()[0], 1e-5);
        assertRelative(.026393311911639114, network.weights()[12 + 7], 1e-4);
    }

    @Test
    void weightDecayIsAddedToTheGradient() {
        Network network = SmallNet.plain();
        Objective objective = new DistanceObjective(SmallNet.meanOutput(network, ROWS));
        double[] losses = SmallNet.train(network, ROWS, objective, 10, 0.1);
        assertLosses(losses, .0218230560, .0191716927, .0171016556, .0139518374);
        assertEquals(.0149246588, SmallNet.loss(network, ROWS, objective), 1e-7);
        assertRelative(.32231634825452976, network.weights()[0], 1e-5);
    }

    @Test
    void batchNormalisation() {
        Network network = SmallNet.normalised();
        double[] centre = SmallNet.meanOutput(network, ROWS);
        assertArrayEquals(new double[] {-0.1578433735, 0.2027573078}, centre, 1e-7);
        Objective objective = new DistanceObjective(centre);
        double[] gradient = SmallNet.gradient(network, ROWS, objective);
        assertRelative(.01127614119036014, gradient[0], 1e-5);
        assertRelative(-.0775070188327376, gradient[12], 1e-5);
        network = SmallNet.normalised();
        double[] losses = SmallNet.train(network, ROWS, objective, 10, 0);
        assertLosses(losses, .1682116712, .1478957771, .1282214375, .0821506912);
        assertEquals(.0448850133, losses[9], 1e-7);
        double[] scores = {
            .0175568782, .0157115516, .0077324542, .0368353633, .0201303978, .0161157188, .0015220235, .0230046200
        };
        assertArrayEquals(scores, squaredDistances(network, centre), 1e-5);
        double[] statistics = {
            -.0111530443, .0151430982, -.0124640678, .0339178855, .5393575712, .5280921482, .5101107909, .4972592552
        };
        assertArrayEquals(statistics, network.statistics(), 1e-5);
    }

    private static double[] squaredDistances(Network network, double[] centre) {
        Workspace workspace = Workspace.forScoring(network, SmallNet.ROWS);
        ROWS.load(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 0, SmallNet.ROWS, workspace.input());
        workspace.forward(false);
        double[] scores = new double[SmallNet.ROWS];
        new SphereScorer(network, new double[][] {centre}, new double[1]).score(workspace, scores, 0);
        return scores;
    }

    /** Losses before the steps 0, 1, 2 and 5. */
    private static void assertLosses(double[] losses, double... expected) {
        double[] picked = {losses[0], losses[1], losses[2], losses[5]};
        assertArrayEquals(expected, picked, 1e-7);
    }

    private static void assertRelative(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.abs(expected));
    }
}
