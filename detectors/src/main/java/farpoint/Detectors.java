package farpoint;

import farpoint.autoencoder.Autoencoder;
import farpoint.convolutional.ConvolutionalAutoencoder;
import farpoint.deeprpo.DeepRPO;
import farpoint.deepsad.DeepSAD;
import farpoint.deepsvdd.DeepSVDD;
import farpoint.denoising.DenoisingAutoencoder;
import farpoint.detector.DetectorSpec;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.isolationforest.ExtendedIsolationForest;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.mahalanobis.GaussianMahalanobis;
import farpoint.mahalanobisautoencoder.MahalanobisAutoencoder;
import farpoint.oneclasssvm.OneClassSVM;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.InvalidInputException;
import farpoint.scoreboost.ScoreBoost;
import farpoint.zerror.ZError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of all detectors, from which hosts, documentation and tests are built. */
public final class Detectors {
    /** Those that can be members of an ensemble. */
    private static final List<DetectorSpec> SINGLE = List.of(
            RandomProjectionDepth.SPEC,
            ExtendedIsolationForest.SPEC,
            GaussianMahalanobis.SPEC,
            KNNDistance.SPEC,
            FastLOF.SPEC,
            OneClassSVM.SPEC,
            ZError.SPEC,
            Autoencoder.SPEC,
            MahalanobisAutoencoder.SPEC,
            DenoisingAutoencoder.SPEC,
            ConvolutionalAutoencoder.SPEC,
            DeepSVDD.SPEC,
            DeepSAD.SPEC,
            DeepRPO.SPEC);

    private static final DetectorSpec ENSEMBLE = OutlierEnsemble.spec(SINGLE);

    private static final List<DetectorSpec> ALL = Stream.concat(
                    SINGLE.stream(), Stream.of(ENSEMBLE, ScoreBoost.spec(ENSEMBLE)))
            .toList();

    private Detectors() {}

    /** All detectors, in the order of presentation. */
    public static List<DetectorSpec> all() {
        return ALL;
    }

    /**
     * The detector of the given name or alias, whatever the case.
     *
     * @throws InvalidInputException if there is none
     */
    public static DetectorSpec byName(String name) {
        return ALL.stream()
                .filter(s -> s.name().equalsIgnoreCase(name) || s.alias().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("There is no detector '%s'. Detectors: %s.", name, names()));
    }

    private static String names() {
        return ALL.stream().map(DetectorSpec::name).collect(Collectors.joining(", "));
    }
}
