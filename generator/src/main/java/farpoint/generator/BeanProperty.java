package farpoint.generator;

import farpoint.params.Parameter;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parameter as Weka's property sheet wants it: a method that gets it, which has its text and its place, and one that sets it.
 * Each passes the parameter's name on to the class above.
 *
 * @param parameter the parameter
 * @param order its place; those with smaller ones are above it
 */
record BeanProperty(Parameter<?> parameter, int order) {
    private static final int INDENT = 4;
    private static final int LITERAL_INDENT = 16;
    private static final Map<Class<?>, String> PLAIN =
            Map.of(Integer.class, "int", Double.class, "double", Boolean.class, "boolean");
    private static final String CHOICE = "SelectedTag";
    private static final String FILE = "File";

    /** The classes that its methods need besides their own. */
    List<String> imports() {
        List<String> imports = new ArrayList<>(List.of("weka.core.OptionMetadata"));
        switch (type()) {
            case CHOICE -> imports.add("weka.core.SelectedTag");
            case FILE ->
                Collections.addAll(
                        imports, "java.io.File", "javax.swing.JFileChooser", "weka.gui.FilePropertyMetadata");
            default -> {}
        }
        return imports;
    }

    /** The two methods. */
    String methods() {
        return SourceText.javadoc(INDENT, SourceText.escaped(parameter.description()))
                + """
                    @OptionMetadata(
                            displayName = "%5$s",
                            description =
                                %7$s,
                            displayOrder = %8$d)
                %9$s    public %1$s get%2$s() {
                        return (%1$s) property("%4$s");
                    }

                %6$s    public void set%2$s(%1$s %3$s) {
                        setProperty("%4$s", %3$s);
                    }
                """.formatted(
                                type(),
                                stem(),
                                variable(),
                                parameter.name(),
                                Introspector.decapitalize(stem()),
                                setterText(),
                                SourceText.literal(LITERAL_INDENT, parameter.description()),
                                order,
                                fileDialog());
    }

    /** Weka's sheets have a dialog for files that says so; those of generated classes are written. */
    private String fileDialog() {
        return type().equals(FILE)
                ? "    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)\n"
                : "";
    }

    private String setterText() {
        return SourceText.javadoc(
                INDENT,
                "Sets {@link #get" + stem() + "}.",
                "@param " + variable() + " " + SourceText.escaped(parameter.allowed()));
    }

    private String type() {
        if (parameter.isFile()) {
            return FILE;
        }
        return parameter.type().isEnum() ? CHOICE : PLAIN.getOrDefault(parameter.type(), "String");
    }

    /** Such as "NumNeighbors" for "num-neighbors". */
    private String stem() {
        return Arrays.stream(parameter.name().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String variable() {
        return stem().substring(0, 1).toLowerCase(Locale.ROOT) + stem().substring(1);
    }
}
