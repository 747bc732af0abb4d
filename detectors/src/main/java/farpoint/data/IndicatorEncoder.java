package farpoint.data;

import farpoint.state.State;
import java.util.ArrayList;
import java.util.List;

/**
 * One indicator column for each category that is neither absent from nor in all of the training rows. A category that
 * training did not see has all indicators 0: it differs from every known one.
 *
 * @param used the categories that have a column, in order
 * @param replacement what stands in for a missing value
 */
record IndicatorEncoder(List<String> used, String replacement) implements AttributeEncoder {
    private static final double INDICATOR = Math.sqrt(0.5);

    static IndicatorEncoder fit(Attribute attribute, double[] present) {
        int[] counts = new int[attribute.categories().size()];
        for (double v : present) {
            counts[(int) v]++;
        }
        List<String> used = new ArrayList<>();
        int most = 0;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0 && counts[c] < present.length) {
                used.add(attribute.categories().get(c));
            }
            if (counts[c] > counts[most]) {
                most = c;
            }
        }
        return new IndicatorEncoder(List.copyOf(used), attribute.categories().get(most));
    }

    @Override
    public int width() {
        return used.size();
    }

    @Override
    public List<String> categories() {
        return used;
    }

    @Override
    public void encode(Table table, int column, double[] target, int offset, int stride, int from, int to) {
        List<String> categories = table.attribute(column).categories();
        int[] position = categories.stream().mapToInt(used::indexOf).toArray();
        int missing = used.indexOf(replacement);
        for (int i = from; i < to; i++) {
            double value = table.value(i, column);
            int indicator = Double.isNaN(value) ? missing : position[(int) value];
            if (indicator >= 0) {
                target[i * stride + offset + indicator] = INDICATOR;
            }
        }
    }

    @Override
    public void writeTo(State state) {
        state.putTexts("used", used).put("replacement", replacement);
    }

    static IndicatorEncoder readFrom(Attribute attribute, State state) {
        List<String> used = state.texts("used");
        if (!attribute.categories().containsAll(used)
                || used.stream().distinct().count() != used.size()) {
            throw State.damaged("the indicators of '%s' are none of its categories", attribute.name());
        }
        return new IndicatorEncoder(used, state.text("replacement"));
    }

    @Override
    public AttributeEncoder keptThoughConstant() {
        return new IndicatorEncoder(List.of(replacement), replacement);
    }
}
