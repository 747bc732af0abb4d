package farpoint.generator;

import farpoint.params.Parameter;
import java.beans.Introspector;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parameter as Weka's property sheet wants it: a method that gets it, one that sets it and one for its text. Each passes
 * the parameter's name on to the class above.
 *
 * @param parameter the parameter
 */
record BeanProperty(Parameter<?> parameter) {
    private static final int INDENT = 4;
    private static final Map<Class<?>, String> PLAIN =
            Map.of(Integer.class, "int", Double.class, "double", Boolean.class, "boolean");
    private static final String CHOICE = "SelectedTag";

    boolean isChoice() {
        return parameter.type().isEnum();
    }

    /** The three methods. */
    String methods() {
        return SourceText.javadoc(INDENT, SourceText.escaped(parameter.description()))
                + """
                    public %1$s get%2$s() {
                        return (%1$s) property("%4$s");
                    }

                %6$s    public void set%2$s(%1$s %3$s) {
                        setProperty("%4$s", %3$s);
                    }

                    /** The text of {@link #get%2$s}. */
                    public String %5$sTipText() {
                        return tip("%4$s");
                    }
                """.formatted(
                        type(), stem(), variable(), parameter.name(), Introspector.decapitalize(stem()), setterText());
    }

    private String setterText() {
        return SourceText.javadoc(
                INDENT,
                "Sets {@link #get" + stem() + "}.",
                "@param " + variable() + " " + SourceText.escaped(parameter.allowed()));
    }

    private String type() {
        return isChoice() ? CHOICE : PLAIN.getOrDefault(parameter.type(), "String");
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
