package farpoint.elki.options;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameters.AbstractParameter;
import farpoint.params.Parameter;

/**
 * An ELKI parameter for a number or a word.
 *
 * <p>ELKI's own classes for numbers word their errors themselves; here the core does, whether a value is out of range or no
 * number at all.
 *
 * @param <T> the type of the values
 */
final class TextOption<T> extends AbstractParameter<TextOption<T>, T> {
    private final Parameter<T> parameter;
    private final ParameterRule rule;

    TextOption(OptionID id, Parameter<T> parameter) {
        super(id, parameter.defaultValue());
        this.parameter = parameter;
        this.rule = new ParameterRule(parameter);
        addConstraint(rule);
    }

    @Override
    protected T parseValue(Object given) throws ParameterException {
        return parameter.type().cast(rule.read(given));
    }

    @Override
    public String getSyntax() {
        if (parameter.type() == Integer.class) {
            return "<int>";
        }
        return parameter.type() == Double.class ? "<double>" : "<string>";
    }

    @Override
    public String getValueAsString() {
        return parameter.text(getValue());
    }

    @Override
    public String getDefaultValueAsString() {
        return parameter.text(getDefaultValue());
    }
}
