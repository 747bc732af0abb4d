package farpoint.isolationforest;

/**
 * The rows of a node while its tree grows, with their weights: a row that goes both ways comes to each child in part.
 *
 * @param cells the cells of the tree's sample, row by row
 * @param attributes cells a row
 * @param rows which rows of the sample
 * @param weights how much of each, at most 1
 */
record NodeRows(double[] cells, int attributes, int[] rows, double[] weights) {
    int size() {
        return rows.length;
    }

    double cell(int i, int attribute) {
        return cells[rows[i] * attributes + attribute];
    }

    /** Where the cells of a row begin. */
    int at(int i) {
        return rows[i] * attributes;
    }

    double weight() {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        return sum;
    }
}
