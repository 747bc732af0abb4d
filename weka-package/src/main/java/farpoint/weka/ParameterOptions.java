package farpoint.weka;

import farpoint.detector.CommonParameters;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import weka.core.Option;
import weka.core.Utils;

/** Parameters as Weka's options: {@code -name value}, or {@code -name} alone for a flag. */
public final class ParameterOptions {
    /** What Weka's own schemes call the seed; accepted, but never written. */
    private static final String WEKA_SEED = "S";

    private static final int LINE_LENGTH = 72;

    private ParameterOptions() {}

    /** Describes the options. */
    public static List<Option> list(List<Parameter<?>> parameters) {
        List<Option> options = new ArrayList<>();
        for (Parameter<?> p : parameters) {
            String synopsis = p.isFlag() ? "-" + p.name() : "-" + p.name() + " <" + p.allowed() + ">";
            options.add(new Option(text(p), p.name(), p.isFlag() ? 0 : 1, synopsis));
        }
        return options;
    }

    /**
     * Reads options; one that is absent has its default, as in all of Weka.
     *
     * @param options the options; those that were read are replaced by empty strings
     * @throws Exception if an option lacks its value or the value is not allowed
     */
    public static ParameterValues read(List<Parameter<?>> parameters, String[] options) throws Exception {
        ParameterValues values = ParameterValues.defaultsOf(parameters);
        for (Parameter<?> p : parameters) {
            if (p.isFlag()) {
                values = values.with(p, Utils.getFlag(p.name(), options));
            } else {
                String text = text(p, options);
                if (text.isEmpty() && p == CommonParameters.SEED) {
                    text = Utils.getOption(WEKA_SEED, options);
                }
                values = text.isEmpty() ? values : values.with(p, p.parse(text));
            }
        }
        return values;
    }

    private static String text(Parameter<?> p, String[] options) throws Exception {
        String text = Utils.getOption(p.name(), options);
        String former =
                p.formerName().isEmpty() ? "" : Utils.getOption(p.formerName().get(), options);
        if (former.isEmpty()) {
            return text;
        }
        if (!text.isEmpty()) {
            throw new InvalidInputException("%s Give one of the two.", p.renaming());
        }
        System.err.println("Note: " + p.renaming());
        return former;
    }

    /** Writes all values as options that {@link #read} understands. */
    static List<String> write(List<Parameter<?>> parameters, ParameterValues values) {
        List<String> options = new ArrayList<>();
        for (Parameter<?> p : parameters) {
            Object value = values.get(p);
            if (!p.isFlag() && !p.text(value).isEmpty()) {
                options.add("-" + p.name());
                options.add(p.text(value));
            } else if (Boolean.TRUE.equals(value)) {
                options.add("-" + p.name());
            }
        }
        return options;
    }

    private static String text(Parameter<?> p) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder("\t");
        for (String word : p.description().split(" ")) {
            if (line.length() + word.length() > LINE_LENGTH) {
                text.append(line).append('\n');
                line = new StringBuilder("\t");
            }
            line.append(line.length() > 1 ? " " : "").append(word);
        }
        text.append(line);
        String defaultText = p.text(p.defaultValue());
        return p.isFlag()
                ? text.toString()
                : text + "\n\t(default " + (defaultText.isEmpty() ? "none" : defaultText) + ")";
    }
}
