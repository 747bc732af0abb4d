package farpoint.elki.options;

import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.Flag;
import elki.utilities.optionhandling.parameters.Parameter;
import farpoint.run.Version;
import java.net.URI;
import java.nio.file.Path;

/** The options that the user has given, as a command that does the same again. */
public final class GivenOptions {
    private GivenOptions() {}

    /** All that have been read so far; empty text where a configuration does not keep track of them. */
    public static String of(Parameterization config) {
        if (!(config instanceof TrackParameters tracked)) {
            return "";
        }
        StringBuilder command = new StringBuilder("java -jar farpoint-elki-" + Version.current() + ".jar");
        for (TrackedParameter option : tracked.getAllParameters()) {
            Parameter<?> parameter = option.getParameter();
            if (parameter.isDefined() && !parameter.tookDefaultValue()) {
                command.append(" -").append(parameter.getOptionID().getName());
                if (!(parameter instanceof Flag)) {
                    command.append(' ').append(quoted(text(parameter)));
                }
            }
        }
        return command.toString();
    }

    private static String text(Parameter<?> parameter) {
        return parameter instanceof FileParameter
                        && parameter.getValue() instanceof URI uri
                        && "file".equals(uri.getScheme())
                ? Path.of(uri).toString()
                : parameter.getValueAsString();
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
