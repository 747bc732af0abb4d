package farpoint.elki.options;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameters.AbstractParameter;
import farpoint.params.Parameter;

/** The option of a parameter's former name, which need not be given and has no default. */
final class FormerOption extends AbstractParameter<FormerOption, Object> {
    private final Parameter<?> parameter;
    private final ParameterRule rule;

    FormerOption(String prefix, Parameter<?> parameter) {
        super(new OptionID(
                prefix + "." + parameter.formerName().orElseThrow(),
                "Former name of " + prefix + "." + parameter.name() + ", which is to be used instead."));
        this.parameter = parameter;
        this.rule = new ParameterRule(parameter);
        addConstraint(rule);
        setOptional(true);
    }

    @Override
    protected Object parseValue(Object given) throws ParameterException {
        return rule.read(given);
    }

    @Override
    public String getSyntax() {
        return "<" + parameter.allowed() + ">";
    }

    @Override
    public String getValueAsString() {
        return parameter.text(getValue());
    }
}
