package farpoint.elki.options;

import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.constraints.ParameterConstraint;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;

/**
 * The rule of a detector's parameter as ELKI's constraint: the user reads the same sentence in all hosts.
 *
 * @param parameter the parameter whose rule it is
 */
record ParameterRule(Parameter<?> parameter) implements ParameterConstraint<Object> {
    @Override
    public void test(Object value) throws ParameterException {
        try {
            parameter.checkObject(value);
        } catch (InvalidInputException e) {
            throw rejected(e);
        }
    }

    @Override
    public String getDescription(String name) {
        return name + " must be " + parameter.allowed() + ".";
    }

    /** Reads a value that is typed as text or, from Java, given as an object. */
    Object read(Object given) throws ParameterException {
        if (parameter.type().isInstance(given)) {
            return given;
        }
        try {
            return parameter.parse(String.valueOf(given));
        } catch (InvalidInputException e) {
            throw rejected(e);
        }
    }

    static ParameterException rejected(InvalidInputException mistake) {
        return new WrongParameterValueException(mistake.getMessage());
    }
}
