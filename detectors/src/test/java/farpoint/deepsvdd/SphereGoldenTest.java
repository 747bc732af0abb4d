package farpoint.deepsvdd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.network.BatchSource;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.SmallNet;
import farpoint.stats.RandomStream;
import org.junit.jupiter.api.Test;

/** The soft boundary against tools/golden/small_net.py, and the radius against the minimum that it is to be. */
class SphereGoldenTest {
    @Test
    void softBoundary() {
        BatchSource rows = SmallNet.rows();
        Network network = SmallNet.plain();
        double radius = .1457855547469002;
        Spheres spheres = new Spheres(new double[][] {SmallNet.meanOutput(network, rows)}, 0.25);
        spheres.squaredRadii()[0] = radius * radius;
        Objective objective = new BoundaryObjective(0.25, spheres);
        double[] gradient = SmallNet.gradient(network, rows, objective);
        assertEquals(.012615583959852454, gradient[0], 1e-7);
        assertEquals(.02815314325061173, gradient[12], 1e-7);
        double[] losses = SmallNet.train(network, rows, objective, 10, 0);
        double[] picked = {losses[0], losses[1], losses[2], losses[5], SmallNet.loss(network, rows, objective)};
        assertArrayEquals(new double[] {.0478695363, .0431178848, .0391672062, .0369805900, .0315533136}, picked, 1e-6);
    }

    @Test
    void radiusMinimisesTheObjectiveForFixedCodes() {
        RandomStream random = RandomStream.of(5, "codes", 0);
        int n = 201;
        double[] codes = new double[2 * n];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = random.gaussian();
        }
        double[] centre = {0.5, -0.2};
        for (double nu : new double[] {0.05, 0.1, 0.33, 0.5}) {
            Spheres spheres = new Spheres(new double[][] {centre}, nu);
            spheres.update(codes);
            double best = objective(codes, centre, nu, spheres.squaredRadius(0));
            for (double square = 0; square < 20; square += 1e-3) {
                assertTrue(best <= objective(codes, centre, nu, square) + 1e-12, nu + ": " + square);
            }
        }
    }

    private static double objective(double[] codes, double[] centre, double nu, double square) {
        double sum = 0;
        int n = codes.length / 2;
        for (int i = 0; i < n; i++) {
            sum += Math.max(0, Spheres.squaredDistance(codes, 2 * i, centre) - square);
        }
        return square + sum / (nu * n);
    }

    @Test
    void sparseCentresAreRemoved() {
        double[] codes = new double[2 * 101];
        for (int i = 0; i < 100; i++) {
            codes[2 * i] = 1 + 0.001 * i;
        }
        codes[200] = 50;
        Spheres spheres = new Spheres(new double[][] {{1, 0.1}, {50, 0.1}}, 0.1);
        spheres.update(codes);
        assertEquals(1, spheres.count());
        assertArrayEquals(new double[] {1, 0.1}, spheres.centre(0));
    }

    @Test
    void clustersFindSeparatedGroups() {
        RandomStream random = RandomStream.of(2, "codes", 0);
        double[] codes = new double[2 * 300];
        for (int i = 0; i < 300; i++) {
            codes[2 * i] = 10 * (i % 3) + 0.1 * random.gaussian();
            codes[2 * i + 1] = 0.1 * random.gaussian();
        }
        double[][] centres = new CodeClusters(codes, 2, () -> {}).centres(3, RandomStream.of(1, "centres", 0));
        double[] first =
                java.util.Arrays.stream(centres).mapToDouble(c -> c[0]).sorted().toArray();
        assertArrayEquals(new double[] {0, 10, 20}, first, 0.1);
        double[] equal = new double[20];
        assertEquals(1, new CodeClusters(equal, 2, () -> {}).centres(5, RandomStream.of(1, "centres", 0)).length);
    }
}
