package farpoint.elki.options;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameters.EnumParameter;
import farpoint.params.Parameter;
import farpoint.params.Words;
import java.util.Collection;

/**
 * An ELKI parameter for one of several words. It is an {@link EnumParameter} so that the MiniGUI offers a list, but its
 * values are the words of the other hosts, such as "two-points", in any case and with dashes or underscores.
 *
 * @param <E> the type of the values
 */
final class ChoiceOption<E extends Enum<E>> extends EnumParameter<E> {
    private final Parameter<E> parameter;
    private final ParameterRule rule;

    ChoiceOption(OptionID id, Parameter<E> parameter) {
        super(id, parameter.type(), parameter.defaultValue());
        this.parameter = parameter;
        this.rule = new ParameterRule(parameter);
        addConstraint(rule);
    }

    @Override
    protected E parseValue(Object given) throws ParameterException {
        return parameter.type().cast(rule.read(given));
    }

    @Override
    public Collection<String> getPossibleValues() {
        return Words.of(parameter.type());
    }

    @Override
    public String getSyntax() {
        return "<" + String.join(" | ", getPossibleValues()) + ">";
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
