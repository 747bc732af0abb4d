package farpoint.generator;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.Citation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** ELKI's classes, one for each detector, and the service files by which ELKI finds them. */
final class ElkiClasses {
    private static final String PACKAGE = "farpoint.elki";
    private static final int ARGUMENT = 16;

    /** The types of ELKI's parameters that take an outlier detector. */
    private static final List<String> SERVICES = List.of("elki.Algorithm", "elki.outlier.OutlierAlgorithm");

    private ElkiClasses() {}

    /** Path to content of the classes. */
    static Map<String, String> sources() {
        Map<String, String> files = new TreeMap<>();
        Detectors.all()
                .forEach(spec -> files.put(PACKAGE.replace('.', '/') + "/" + spec.name() + ".java", source(spec)));
        return files;
    }

    /** Path to content of the service files. */
    static Map<String, String> services() {
        String lines = Detectors.all().stream()
                .map(spec -> PACKAGE + "." + spec.name() + " " + spec.name() + " " + spec.alias() + "\n")
                .collect(Collectors.joining());
        return SERVICES.stream().collect(Collectors.toMap(service -> "META-INF/elki/" + service, service -> lines));
    }

    private static String source(DetectorSpec spec) {
        return """
                // Made from the catalogue of detectors by %1$s; changes here are lost.
                package %2$s;

                import elki.utilities.Alias;
                import elki.utilities.Priority;
                import elki.utilities.documentation.Description;
                %3$simport elki.utilities.documentation.Title;
                import farpoint.Detectors;

                %4$s@Title(%5$s)
                @Description(%6$s)
                %7$s@Alias({"%8$s", "%9$s"})
                @Priority(Priority.RECOMMENDED)
                public class %8$s extends DetectorAlgorithm {
                    /** Creates the algorithm. */
                    public %8$s(DetectorSettings settings) {
                        super(settings);
                    }

                    /** The options. */
                    public static class Par extends DetectorPar {
                        /** Creates the options. */
                        public Par() {
                            super(Detectors.byName("%8$s"));
                        }

                        @Override
                        public %8$s make() {
                            return new %8$s(settings());
                        }
                    }
                }
                """.formatted(
                        Main.class.getName(),
                        PACKAGE,
                        spec.citations().isEmpty() ? "" : "import elki.utilities.documentation.Reference;\n",
                        comment(spec),
                        SourceText.literal(ARGUMENT / 2, spec.title()),
                        SourceText.literal(ARGUMENT / 2, spec.description()),
                        spec.citations().stream().map(ElkiClasses::reference).collect(Collectors.joining()),
                        spec.name(),
                        spec.alias());
    }

    private static String comment(DetectorSpec spec) {
        return SourceText.javadoc(
                0, SourceText.escaped(spec.title()) + " in ELKI.", "@see " + WekaClass.implementation(spec));
    }

    private static String reference(Citation citation) {
        return """
                @Reference(
                        authors = %s,
                        title = %s,
                        booktitle = %s,
                        url = %s)
                """.formatted(
                        SourceText.literal(ARGUMENT, citation.authors()),
                        SourceText.literal(ARGUMENT, citation.title()),
                        SourceText.literal(ARGUMENT, citation.venue() + ", " + citation.year()),
                        SourceText.literal(ARGUMENT, citation.url()));
    }
}
