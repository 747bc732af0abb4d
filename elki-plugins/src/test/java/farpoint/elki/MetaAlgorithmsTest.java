package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.outlier.OutlierAlgorithm;
import elki.outlier.meta.RescaleMetaOutlierAlgorithm;
import elki.outlier.meta.SimpleOutlierEnsemble;
import elki.utilities.ELKIBuilder;
import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.oneclasssvm.OneClassSVM;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ELKI's algorithms on top of others find the detectors by alias. */
@Tag("long")
class MetaAlgorithmsTest {
    @TempDir
    Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @Test
    void ensembleIsTheMeanOfItsMembers() {
        Database database = Samples.database(Samples.file("glass", folder));
        String aliases = Detectors.all().stream().map(DetectorSpec::alias).collect(Collectors.joining(","));
        ELKIBuilder<SimpleOutlierEnsemble> builder = new ELKIBuilder<SimpleOutlierEnsemble>(SimpleOutlierEnsemble.class)
                .with("algorithm", aliases)
                .with("ensemble.voting", "EnsembleVotingMean");
        Detectors.all().forEach(spec -> Samples.trainQuickly(spec, builder));
        OutlierAlgorithm ensemble = builder.build();

        double[] means = Samples.scores(ensemble, database);

        double[] expected = new double[means.length];
        for (DetectorSpec spec : Detectors.all()) {
            double[] scores = Samples.scores(Samples.quick(spec), database);
            for (int i = 0; i < expected.length; i++) {
                expected[i] += scores[i] / Detectors.all().size();
            }
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], means[i], 1e-12 * Math.abs(expected[i]), "row " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void rescalingKeepsTheOrder(DetectorSpec spec) {
        // A gamma distribution has no negative values.
        String scaling = spec == OneClassSVM.SPEC ? "StandardDeviationScaling" : "OutlierGammaScaling";
        Database database = Samples.database(Samples.file("glass", folder));
        ELKIBuilder<RescaleMetaOutlierAlgorithm> rescaled = new ELKIBuilder<RescaleMetaOutlierAlgorithm>(
                        RescaleMetaOutlierAlgorithm.class)
                .with("algorithm", spec.alias())
                .with("metaoutlier.scaling", "outlier." + scaling);
        Samples.trainQuickly(spec, rescaled);

        double[] probabilities = Samples.scores(rescaled.build(), database);

        double[] scores = Samples.scores(Samples.quick(spec), database);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        double before = 0;
        for (int row : order) {
            assertTrue(probabilities[row] >= before && probabilities[row] <= 1, "row " + row);
            before = probabilities[row];
        }
        assertTrue(java.util.Arrays.stream(probabilities).distinct().count() > 10);
    }
}
