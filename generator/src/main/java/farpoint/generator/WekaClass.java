package farpoint.generator;

import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class with bean methods; the class above has {@code property} and {@code setProperty}.
 *
 * @param name its full name
 * @param superclass the full name of the class above
 * @param comment its Javadoc
 * @param imports the full names that the start and the end use, besides the class above
 * @param start source of its beginning: modifiers
 * @param constructor source of its constructor
 * @param parameters those that are its properties
 * @param end source of what follows the bean methods
 */
record WekaClass(
        String name,
        String superclass,
        String comment,
        List<String> imports,
        String start,
        String constructor,
        List<Parameter<?>> parameters,
        String end) {

    /** The classifier for a detector. */
    static WekaClass classifier(DetectorSpec spec, String superclass, List<Parameter<?>> own) {
        String text = SourceText.escaped(spec.title() + ". " + spec.description());
        String constructor = """
                    /** With default settings. */
                    public %1$s() {
                        super(Detectors.byName("%1$s"));
                    }
                """;
        String main = """

                    /** Runs the classifier from the command line. */
                    public static void main(String[] options) {
                        runClassifier(new %s(), options);
                    }
                """;
        return new WekaClass(
                "weka.classifiers.outlier." + spec.name(),
                superclass,
                SourceText.javadoc(0, text, "@see " + implementation(spec)),
                List.of("farpoint.Detectors"),
                "public class",
                constructor.formatted(spec.name()),
                own,
                main.formatted(spec.name()));
    }

    /**
     * A class that others inherit properties from.
     *
     * @param imports what the argument of its constructor needs
     * @param argument of the constructor, with its type; that of the class above takes the same
     */
    static WekaClass shared(
            String name,
            String superclass,
            String text,
            List<String> imports,
            String argument,
            List<Parameter<?>> parameters) {
        String constructor = """
                    /** With default settings. */
                    protected %s(%s) {
                        super(%s);
                    }
                """.formatted(simple(name), argument, argument.substring(argument.lastIndexOf(' ') + 1));
        String comment = SourceText.javadoc(0, text);
        return new WekaClass(name, superclass, comment, imports, "public abstract class", constructor, parameters, "");
    }

    /** Its path in a folder of sources. */
    String path() {
        return name.replace('.', '/') + ".java";
    }

    /** Its source. */
    String source() {
        String methods = properties().stream().map(p -> "\n" + p.methods()).collect(Collectors.joining());
        return """
                // Made from the catalogue of detectors by %s; changes here are lost.
                package %s;

                %s
                %s%s %s extends %s {
                    private static final long serialVersionUID = 1L;

                %s%s%s}
                """.formatted(
                        Main.class.getName(),
                        packageOf(name),
                        importLines(),
                        comment,
                        start,
                        simple(name),
                        simple(superclass),
                        constructor,
                        methods,
                        end);
    }

    private List<BeanProperty> properties() {
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> new BeanProperty(parameters.get(i), DisplayOrder.of(parameters.get(i), i)))
                .toList();
    }

    private String importLines() {
        TreeSet<String> all = new TreeSet<>(imports);
        if (!packageOf(superclass).equals(packageOf(name))) {
            all.add(superclass);
        }
        properties().forEach(p -> all.addAll(p.imports()));
        return all.stream().map(i -> "import " + i + ";\n").collect(Collectors.joining());
    }

    /** The full name of the detector's own class. */
    static String implementation(DetectorSpec spec) {
        return spec.create(spec.defaults()).getClass().getName();
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
