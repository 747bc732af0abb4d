package farpoint.isolationforest;

import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the cut of a node: which attributes, along what direction, and where. */
final class Draw {
    private final Layout layout;
    private final RandomStream random;
    private final int[] attributes;
    private final int extension;

    /**
     * For one tree.
     *
     * @param extension the most attributes of a cut
     */
    Draw(Layout layout, int extension, RandomStream random) {
        this.layout = layout;
        this.random = random;
        this.extension = Math.min(extension, layout.attributes());
        this.attributes = new int[layout.attributes()];
        for (int a = 0; a < attributes.length; a++) {
            attributes[a] = a;
        }
    }

    /** Adds the terms of a cut; none if no attribute tells the rows apart. */
    void cut(NodeRows rows, Cuts cuts) {
        List<Values> candidates = candidates(rows);
        double[] direction = direction(candidates.size());
        for (int k = 0; k < direction.length; k++) {
            Values values = candidates.get(k);
            if (values.isNominal()) {
                double[] numbers = direction.length == 1 ? oneOf(values) : gaussian(values);
                double point = direction.length == 1 ? 0 : between(min(numbers), max(numbers));
                cuts.add(values.attribute(), direction[k], point, values.mean(numbers));
                cuts.setCategories(values.categories(), numbers);
            } else {
                cuts.add(values.attribute(), direction[k], between(values.min(), values.max()), values.mean(rows));
            }
        }
    }

    /** Attributes of which the rows have two values, in random order, each as likely as any other. */
    private List<Values> candidates(NodeRows rows) {
        List<Values> candidates = new ArrayList<>();
        for (int i = 0; i < attributes.length && candidates.size() < extension; i++) {
            int j = i + random.below(attributes.length - i);
            int drawn = attributes[j];
            attributes[j] = attributes[i];
            attributes[i] = drawn;
            Values values = Values.of(drawn, layout, rows);
            if (values.differ()) {
                candidates.add(values);
            }
        }
        return candidates;
    }

    private double[] direction(int dimensions) {
        if (dimensions == 1) {
            return new double[] {1};
        }
        double[] direction = new double[dimensions];
        double squares = 0;
        for (int k = 0; k < dimensions; k++) {
            direction[k] = random.gaussian();
            squares += direction[k] * direction[k];
        }
        double norm = Math.sqrt(squares);
        for (int k = 0; k < dimensions; k++) {
            direction[k] /= norm;
        }
        return direction;
    }

    /** Uniform in [min, max), whatever the rounding. */
    private double between(double min, double max) {
        double value = min + random.uniform() * (max - min);
        return value < max ? value : min;
    }

    /** One category to the left, all others to the right. */
    private double[] oneOf(Values values) {
        double[] numbers = new double[values.categories().length];
        Arrays.fill(numbers, 1);
        numbers[random.below(numbers.length)] = 0;
        return numbers;
    }

    private double[] gaussian(Values values) {
        double[] numbers = new double[values.categories().length];
        for (int c = 0; c < numbers.length; c++) {
            numbers[c] = random.gaussian();
        }
        return numbers;
    }

    private static double min(double[] numbers) {
        return Arrays.stream(numbers).min().orElseThrow();
    }

    private static double max(double[] numbers) {
        return Arrays.stream(numbers).max().orElseThrow();
    }
}
