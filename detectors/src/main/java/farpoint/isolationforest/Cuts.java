package farpoint.isolationforest;

import java.util.Arrays;

/**
 * The cuts of a tree, as terms in flat arrays: a row lies on the left if the sum of factor x (value - point) over the terms of a
 * cut is at most 0. A cut at a value of one attribute has one term of factor 1. The value of a nominal attribute is a number
 * that the cut gives to its category.
 */
final class Cuts {
    private static final int FEW = 64;

    private int terms;
    private int codes;
    private int[] attribute = new int[FEW];
    private double[] factor = new double[FEW];
    private double[] point = new double[FEW];
    private double[] mean = new double[FEW];
    private int[] codeFrom = new int[FEW + 1];
    private int[] code = new int[0];
    private double[] number = new double[0];

    /** Number of terms. */
    int terms() {
        return terms;
    }

    /** Number of categories in all terms together. */
    int codes() {
        return codes;
    }

    /**
     * Adds a term of a numeric attribute.
     *
     * @param mean what stands in for a missing value, where not all values of the cut are missing
     */
    void add(int attributeIndex, double factorOf, double pointOf, double meanOf) {
        if (terms == attribute.length) {
            resize(2 * terms);
        }
        attribute[terms] = attributeIndex;
        factor[terms] = factorOf;
        point[terms] = pointOf;
        mean[terms] = meanOf;
        terms++;
        codeFrom[terms] = codes;
    }

    /**
     * Makes the last term one of a nominal attribute.
     *
     * @param categories the places of categories, ascending
     * @param numbers a number for each; all others have the mean
     */
    void setCategories(int[] categories, double[] numbers) {
        if (codes + categories.length > code.length) {
            code = Arrays.copyOf(code, 2 * codes + categories.length);
            number = Arrays.copyOf(number, code.length);
        }
        System.arraycopy(categories, 0, code, codes, categories.length);
        System.arraycopy(numbers, 0, number, codes, categories.length);
        codes += categories.length;
        codeFrom[terms] = codes;
    }

    /** Gives back the room for more terms. */
    void trim() {
        resize(terms);
        code = Arrays.copyOf(code, codes);
        number = Arrays.copyOf(number, codes);
    }

    private void resize(int capacity) {
        attribute = Arrays.copyOf(attribute, capacity);
        factor = Arrays.copyOf(factor, capacity);
        point = Arrays.copyOf(point, capacity);
        mean = Arrays.copyOf(mean, capacity);
        codeFrom = Arrays.copyOf(codeFrom, capacity + 1);
    }

    /**
     * On which side of a cut a row lies.
     *
     * @param from the cut's first term
     * @param to one after its last term
     * @param cells a row's cells, from {@code at}
     * @return at most 0 for left, more for right, NaN if all values of the cut are missing
     */
    double side(int from, int to, double[] cells, int at) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += part(t, cells[at + attribute[t]]);
        }
        return sum == sum ? sum : sideWithGaps(from, to, cells, at);
    }

    private double sideWithGaps(int from, int to, double[] cells, int at) {
        double sum = 0;
        int present = 0;
        for (int t = from; t < to; t++) {
            double cell = cells[at + attribute[t]];
            boolean missing = Double.isNaN(cell);
            present += missing ? 0 : 1;
            sum += missing ? factor[t] * (mean[t] - point[t]) : part(t, cell);
        }
        return present > 0 ? sum : Double.NaN;
    }

    /** What a term adds for a cell; NaN for a missing one. */
    private double part(int term, double cell) {
        boolean isNumber = codeFrom[term] == codeFrom[term + 1];
        return factor[term] * ((isNumber ? cell : number(term, cell)) - point[term]);
    }

    private double number(int term, double cell) {
        if (Double.isNaN(cell)) {
            return cell;
        }
        int place = place(term, cell);
        return place >= 0 ? number[place] : mean[term];
    }

    private int place(int term, double category) {
        return Arrays.binarySearch(code, codeFrom[term], codeFrom[term + 1], (int) category);
    }

    /**
     * The chance that a cut separates a row from all others for its categories, of which no row was there when the cut was
     * made. Had the row been there, among m other categories of an attribute one in m + 1 cuts would have been between its own
     * and these; each of several attributes has a part in a cut.
     *
     * @param shares what of it is due to each attribute is added, times {@code amount}; null if nobody wants to know
     */
    double novelty(int from, int to, double[] cells, int at, double[] shares, int sharesAt, double amount) {
        double novelty = 0;
        for (int t = from; t < to && codes > 0; t++) {
            double cell = cells[at + attribute[t]];
            int categories = codeFrom[t + 1] - codeFrom[t];
            if (categories > 0 && !Double.isNaN(cell) && place(t, cell) < 0) {
                double chance = 1.0 / (categories + 1) / (to - from);
                novelty += chance;
                if (shares != null) {
                    shares[sharesAt + attribute[t]] += chance * amount;
                }
            }
        }
        return novelty;
    }

    /**
     * Divides an amount among the attributes of a cut, by how far each moves the row to its side. Missing values move nothing.
     *
     * @param amount what to divide, of a row of which not all values of the cut are missing
     * @param shares by attribute; added to
     */
    void share(int from, int to, double[] cells, int at, double amount, double[] shares, int sharesAt) {
        double sum = 0;
        int present = 0;
        for (int t = from; t < to; t++) {
            double cell = cells[at + attribute[t]];
            sum += Double.isNaN(cell) ? 0 : Math.abs(part(t, cell));
            present += Double.isNaN(cell) ? 0 : 1;
        }
        for (int t = from; t < to; t++) {
            double cell = cells[at + attribute[t]];
            if (!Double.isNaN(cell)) {
                double share = sum > 0 ? Math.abs(part(t, cell)) / sum : 1.0 / present;
                shares[sharesAt + attribute[t]] += amount * share;
            }
        }
    }

    int attribute(int term) {
        return attribute[term];
    }

    double factor(int term) {
        return factor[term];
    }

    double point(int term) {
        return point[term];
    }

    double mean(int term) {
        return mean[term];
    }

    int[] categories(int term) {
        return Arrays.copyOfRange(code, codeFrom[term], codeFrom[term + 1]);
    }

    double[] numbers(int term) {
        return Arrays.copyOfRange(number, codeFrom[term], codeFrom[term + 1]);
    }
}
