package farpoint.elki.options;

import elki.logging.Logging;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.AbstractParameter;
import elki.utilities.optionhandling.parameters.Flag;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Makes ELKI parameters of a detector's parameters. */
public final class Options {
    private static final Logging LOG = Logging.getLogger(Options.class);

    private Options() {}

    /** What all options of a detector start with. */
    public static String prefix(DetectorSpec spec) {
        return spec.alias().toLowerCase(Locale.ROOT);
    }

    /** The option of a parameter, such as "rpd.num-directions". */
    public static OptionID id(String prefix, Parameter<?> parameter) {
        return new OptionID(prefix + "." + parameter.name(), parameter.description());
    }

    /** Takes a value for each parameter out of a configuration; what is wrong is reported there, the default stays. */
    public static ParameterValues grab(
            Parameterization config, String prefix, List<? extends Parameter<?>> parameters) {
        return grab(config, prefix, parameters, option -> {});
    }

    /**
     * As above.
     *
     * @param given told the name of each option that the user has given
     */
    public static ParameterValues grab(
            Parameterization config, String prefix, List<? extends Parameter<?>> parameters, Consumer<String> given) {
        ParameterValues values = ParameterValues.defaultsOf(parameters);
        for (Parameter<?> parameter : parameters) {
            AbstractParameter<?, ?> option = of(prefix, parameter);
            if (config.grab(option)) {
                values = values.with(parameter, option.getValue());
                if (!option.tookDefaultValue()) {
                    given.accept(option.getOptionID().getName());
                }
            }
            if (parameter.formerName().isPresent()) {
                values = former(config, prefix, parameter, option, values, given);
            }
        }
        return values;
    }

    /** Takes the option of a former name out of a configuration, and tells that it is one. */
    private static ParameterValues former(
            Parameterization config,
            String prefix,
            Parameter<?> parameter,
            AbstractParameter<?, ?> option,
            ParameterValues values,
            Consumer<String> given) {
        FormerOption former = new FormerOption(prefix, parameter);
        if (!config.grab(former) || !former.isDefined()) {
            return values;
        }
        if (option.isDefined() && !option.tookDefaultValue()) {
            config.reportError(new WrongParameterValueException(parameter.renaming() + " Give one of the two."));
        }
        LOG.warning(parameter.renaming());
        given.accept(former.getOptionID().getName());
        return values.with(parameter, former.getValue());
    }

    /** The ELKI parameter for a parameter. */
    public static AbstractParameter<?, ?> of(String prefix, Parameter<?> parameter) {
        OptionID id = id(prefix, parameter);
        if (parameter.isFlag()) {
            return new Flag(id);
        }
        return parameter.type().isEnum() ? choice(id, parameter) : new TextOption<>(id, parameter);
    }

    /** The type of an enum parameter is not known at compile time; {@link Class#isEnum} has just told. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static AbstractParameter<?, ?> choice(OptionID id, Parameter parameter) {
        return new ChoiceOption(id, parameter);
    }
}
