package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.state.State;
import java.util.Arrays;
import java.util.Locale;

/**
 * How often each category occurs in the training rows.
 *
 * @param counts one a category; empty for an attribute that is left out
 */
record UsualCategories(int[] counts) implements UsualValues.Usual {
    private static final double RARE = 0.05;

    @Override
    public String phrase(Attribute attribute, double value) {
        String name = attribute.name();
        if (Double.isNaN(value)) {
            return name + " is missing";
        }
        String own = name + " '" + attribute.categories().get((int) value) + "'";
        int all = Arrays.stream(counts).sum();
        int count = (int) value < counts.length ? counts[(int) value] : 0;
        if (count == 0) {
            return own + " is new";
        }
        String often = String.format(Locale.ROOT, "%d of %d rows have it", count, all);
        return count <= RARE * all
                ? own + " is rare (" + often + ")"
                : own + " does not go with the other values (" + often + ")";
    }

    @Override
    public String text(Attribute attribute, double value) {
        return "'" + attribute.categories().get((int) value) + "'";
    }

    @Override
    public double width() {
        return 1;
    }

    @Override
    public State written() {
        return new State().put("counts", counts);
    }
}
