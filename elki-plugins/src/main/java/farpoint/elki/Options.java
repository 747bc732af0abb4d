package farpoint.elki;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.AbstractParameter;
import elki.utilities.optionhandling.parameters.Flag;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.List;

/** Makes ELKI parameters of a detector's parameters. */
final class Options {
    private Options() {}

    /** The option of a parameter, such as "rpd.num-directions". */
    static OptionID id(String prefix, Parameter<?> parameter) {
        return new OptionID(prefix + "." + parameter.name(), parameter.description());
    }

    /** Takes a value for each parameter out of a configuration; what is wrong is reported there, the default stays. */
    static ParameterValues grab(Parameterization config, String prefix, List<? extends Parameter<?>> parameters) {
        ParameterValues values = ParameterValues.defaultsOf(parameters);
        for (Parameter<?> parameter : parameters) {
            AbstractParameter<?, ?> option = of(prefix, parameter);
            if (config.grab(option)) {
                values = values.with(parameter, option.getValue());
            }
        }
        return values;
    }

    /** The ELKI parameter for a parameter. */
    static AbstractParameter<?, ?> of(String prefix, Parameter<?> parameter) {
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
