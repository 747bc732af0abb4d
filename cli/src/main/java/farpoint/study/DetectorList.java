package farpoint.study;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The detectors of a study, as users write them. */
public final class DetectorList {
    /** What is compared where the user does not say it. */
    public static final List<String> DEFAULT = List.of(
            "OneClassSVM",
            "ExtendedIsolationForest",
            "FastLOF",
            "KNNDistance",
            "ConvolutionalAutoencoder",
            "DeepSVDD",
            "RandomProjectionDepth",
            "DeepRPO",
            "GaussianMahalanobis",
            "MahalanobisAutoencoder",
            "DeepSAD",
            "ScoreBoost",
            "OutlierEnsemble");

    private static final String ALL = "all";

    /** A comma parts detectors where a name follows, and numbers of a list otherwise. */
    private static final String BETWEEN = "\\s*,\\s*(?=\\p{Alpha})";

    private DetectorList() {}

    /**
     * Reads detectors separated by commas, each a name or alias and parameters as name=value; "all" is every detector that is not
     * named besides. The labels have the full names.
     *
     * @throws InvalidInputException if one is none, has a value that is not allowed, or is there twice
     */
    public static List<ChosenDetector> parse(String text) {
        List<ChosenDetector> detectors = new ArrayList<>();
        for (String part : text.trim().split(BETWEEN)) {
            if (part.isBlank()) {
                throw new InvalidInputException(
                        "A study needs detectors, such as: --detectors \"KNNDistance, DeepSVDD\".");
            } else if (part.trim().equalsIgnoreCase(ALL)) {
                Detectors.all().stream().map(DetectorList::plain).forEach(detectors::add);
            } else {
                detectors.add(one(part.trim()));
            }
        }
        Set<String> labels = new LinkedHashSet<>();
        boolean withAll = detectors.size() > text.split(BETWEEN).length;
        detectors.removeIf(detector -> !labels.add(detector.label()) && refuseTwice(detector, withAll));
        return List.copyOf(detectors);
    }

    private static boolean refuseTwice(ChosenDetector detector, boolean withAll) {
        if (!withAll) {
            throw new InvalidInputException("The detector '%s' is named twice.", detector.label());
        }
        return true;
    }

    private static ChosenDetector plain(DetectorSpec spec) {
        return new ChosenDetector(spec.name(), spec, List.of());
    }

    private static ChosenDetector one(String text) {
        DetectorSpec spec = DetectorText.read(text, Detectors::byName, Map.of(), DetectorList::refusal)
                .spec();
        ChosenDetector typed = ChosenDetector.parse(text);
        List<String> overrides = new ArrayList<>();
        StringBuilder label = new StringBuilder(spec.name());
        for (int i = 0; i < typed.overrides().size(); i += 2) {
            String name = parameter(spec, typed.overrides().get(i)).name();
            overrides.add(name);
            overrides.add(typed.overrides().get(i + 1));
            label.append(' ').append(name).append('=').append(typed.overrides().get(i + 1));
        }
        return new ChosenDetector(label.toString(), spec, overrides);
    }

    /** The parameter of a name that it has, or had before. */
    private static Parameter<?> parameter(DetectorSpec spec, String name) {
        return spec.parameters().stream()
                .filter(p -> p.name().equals(name)
                        || p.formerName().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static InvalidInputException refusal(String text, String reason) {
        return new InvalidInputException("'%s' cannot be studied: %s.", text, reason);
    }
}
