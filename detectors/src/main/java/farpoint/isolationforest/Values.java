package farpoint.isolationforest;

/**
 * What values an attribute has in the rows of a node, without missing ones.
 *
 * @param min the least number; infinite if there is none
 * @param max the largest
 * @param categories the places of the categories that some row has, ascending; null for numbers
 * @param weights the weight of the rows of each
 */
record Values(int attribute, double min, double max, int[] categories, double[] weights) {
    static Values of(int attribute, Layout layout, NodeRows rows) {
        return layout.nominal()[attribute] ? categories(attribute, layout, rows) : numbers(attribute, rows);
    }

    private static Values numbers(int attribute, NodeRows rows) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.size(); i++) {
            double cell = rows.cell(i, attribute);
            min = cell < min ? cell : min;
            max = cell > max ? cell : max;
        }
        return new Values(attribute, min, max, null, null);
    }

    private static Values categories(int attribute, Layout layout, NodeRows rows) {
        double[] all = new double[layout.categories(attribute)];
        int different = 0;
        for (int i = 0; i < rows.size(); i++) {
            double cell = rows.cell(i, attribute);
            if (cell >= 0) {
                different += all[(int) cell] == 0 ? 1 : 0;
                all[(int) cell] += rows.weights()[i];
            }
        }
        int[] categories = new int[different];
        double[] weights = new double[different];
        int next = 0;
        for (int c = 0; c < all.length; c++) {
            if (all[c] > 0) {
                categories[next] = c;
                weights[next++] = all[c];
            }
        }
        return new Values(attribute, 0, 0, categories, weights);
    }

    boolean isNominal() {
        return categories != null;
    }

    /** Whether there are two different ones. */
    boolean differ() {
        return isNominal() ? categories.length > 1 : min < max;
    }

    /** The mean number. */
    double mean(NodeRows rows) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < rows.size(); i++) {
            double cell = rows.cell(i, attribute);
            if (!Double.isNaN(cell)) {
                sum += rows.weights()[i] * cell;
                weight += rows.weights()[i];
            }
        }
        return sum / weight;
    }

    /** The mean of numbers given to the categories. */
    double mean(double[] numbers) {
        double sum = 0;
        double weight = 0;
        for (int c = 0; c < numbers.length; c++) {
            sum += weights[c] * numbers[c];
            weight += weights[c];
        }
        return sum / weight;
    }
}
