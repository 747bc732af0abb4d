package farpoint.generator;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.audit.AuditParameters;
import farpoint.cleaning.ZErrorFilter;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.imputation.NeighborImputation;
import farpoint.oversampling.Smote;
import farpoint.params.Parameter;
import farpoint.rangeprofile.ProfileSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Weka's classes: a classifier for each detector, and for properties that several schemes share classes to inherit from. */
final class WekaClasses {
    /** What all classifiers have: the seed that Weka's users expect, how a run is computed, what is made of the scores. */
    private static final List<Parameter<?>> OF_RUNS = Stream.of(
                    List.of(CommonParameters.SEED), RunParameters.COMPUTING, RunParameters.FLAGGING)
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    private WekaClasses() {}

    /** Path to content of all. */
    static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        Stream<WekaClass> classifiers = Detectors.all().stream().map(WekaClasses::classifier);
        Stream.concat(shared(), classifiers).forEach(c -> files.put(c.path(), c.source()));
        return files;
    }

    private static Stream<WekaClass> shared() {
        List<String> spec = List.of(DetectorSpec.class.getName());
        return Stream.of(
                WekaClass.shared(
                        "farpoint.weka.RunProperties",
                        "farpoint.weka.DetectorSettings",
                        "The properties that all detectors have.",
                        spec,
                        "DetectorSpec spec",
                        OF_RUNS),
                WekaClass.shared(
                        "farpoint.weka.NeuralProperties",
                        "farpoint.weka.IterativeDetectorClassifier",
                        "The properties that all neural detectors have.",
                        spec,
                        "DetectorSpec spec",
                        without(OF_RUNS, NeuralSettings.COMMON)),
                WekaClass.shared(
                        "weka.filters.unsupervised.outlier.ZErrorProperties",
                        "farpoint.weka.ParameterFilter",
                        "The properties that the row filter has in all hosts.",
                        List.of(Parameter.class.getName(), List.class.getName()),
                        "List<Parameter<?>> parameters",
                        ZErrorFilter.PARAMETERS),
                WekaClass.shared(
                        "weka.filters.unsupervised.outlier.AuditProperties",
                        "farpoint.weka.ParameterFilter",
                        "The properties that an audit has in all hosts.",
                        List.of(Parameter.class.getName(), List.class.getName()),
                        "List<Parameter<?>> parameters",
                        Stream.of(AuditParameters.ALL, RunParameters.COMPUTING)
                                .<Parameter<?>>flatMap(List::stream)
                                .toList()),
                WekaClass.shared(
                        "weka.filters.unsupervised.outlier.ImputationProperties",
                        "farpoint.weka.ParameterFilter",
                        "The properties of the filter that fills missing values.",
                        List.of(Parameter.class.getName(), List.class.getName()),
                        "List<Parameter<?>> parameters",
                        NeighborImputation.PARAMETERS),
                WekaClass.shared(
                        "weka.filters.supervised.outlier.SmoteProperties",
                        "farpoint.weka.ParameterFilter",
                        "The properties of the filter that makes rows of a rare class.",
                        List.of(Parameter.class.getName(), List.class.getName()),
                        "List<Parameter<?>> parameters",
                        Smote.PARAMETERS),
                WekaClass.shared(
                        "weka.datagenerators.outlier.ProfileProperties",
                        "farpoint.weka.ParameterGenerator",
                        "The properties of the generator of range profiles.",
                        List.of(Parameter.class.getName(), List.class.getName()),
                        "List<Parameter<?>> parameters",
                        Stream.concat(ProfileSettings.PARAMETERS.stream(), Stream.of(ProfileSettings.DETAILS))
                                .<Parameter<?>>map(p -> p)
                                .toList()));
    }

    private static WekaClass classifier(DetectorSpec spec) {
        List<Parameter<?>> own = without(OF_RUNS, spec.parameters());
        return NeuralSettings.appliesTo(spec)
                ? WekaClass.classifier(spec, "farpoint.weka.NeuralClassifier", without(NeuralSettings.COMMON, own))
                : WekaClass.classifier(spec, "farpoint.weka.DetectorClassifier", own);
    }

    private static List<Parameter<?>> without(List<Parameter<?>> others, List<Parameter<?>> parameters) {
        return parameters.stream().filter(p -> !others.contains(p)).toList();
    }
}
