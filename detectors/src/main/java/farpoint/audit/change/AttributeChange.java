package farpoint.audit.change;

import farpoint.data.Attribute;
import farpoint.stats.KolmogorovSmirnov;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * How far an attribute's values differ between two tables.
 *
 * @param name of the attribute
 * @param chance of such a difference if both are of one kind, 0 to 1; where values are missing, of the less likely one of two
 *     differences, after Bonferroni
 * @param how what is different, such as "median 12 there, 19 here"
 */
record AttributeChange(String name, double chance, String how) {
    /**
     * Compares: numbers by the test of Kolmogorov and Smirnov, which with ties is an upper bound; categories by their counts;
     * and how many values are missing by Fisher's exact test.
     *
     * @param there values, NaN where they are missing
     * @param here the other table's
     */
    static AttributeChange of(Attribute attribute, double[] there, double[] here) {
        double[] before = present(there);
        double[] now = present(here);
        double missing = Independence.fisher(before.length, there.length, now.length, here.length);
        double values = attribute.isNominal()
                ? Independence.chance(LayoutFacts.counts(attribute, before), LayoutFacts.counts(attribute, now))
                : ofNumbers(before, now);
        boolean isMissing = missing < values;
        String how = isMissing ? missing(there, before, here, now) : values(attribute, before, now);
        // Whether any value is missing is known without a look at which table lacks it.
        int tests = before.length + now.length < there.length + here.length ? 2 : 1;
        return new AttributeChange(attribute.name(), Math.min(1, tests * Math.min(missing, values)), how);
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double ofNumbers(double[] before, double[] now) {
        return before.length == 0 || now.length == 0
                ? 1
                : KolmogorovSmirnov.chance(difference(before, now), before.length, now.length);
    }

    /** The largest difference of the distribution functions of ascending values. */
    private static double difference(double[] a, double[] b) {
        double most = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return most;
    }

    private static String missing(double[] there, double[] before, double[] here, double[] now) {
        return "missing in " + Figures.percent(1 - (double) before.length / there.length) + " there, "
                + Figures.percent(1 - (double) now.length / here.length) + " here";
    }

    private static String values(Attribute attribute, double[] before, double[] now) {
        if (before.length == 0 || now.length == 0) {
            return "";
        }
        return attribute.isNominal() ? shares(attribute, before, now) : middle(before, now);
    }

    /** The category whose share differs most. */
    private static String shares(Attribute attribute, double[] before, double[] now) {
        int[] there = LayoutFacts.counts(attribute, before);
        int[] here = LayoutFacts.counts(attribute, now);
        int most = 0;
        double largest = -1;
        for (int c = 0; c < there.length; c++) {
            double by = Math.abs((double) here[c] / now.length - (double) there[c] / before.length);
            if (by > largest) {
                largest = by;
                most = c;
            }
        }
        return "'" + attribute.categories().get(most) + "' "
                + Figures.percent((double) there[most] / before.length) + " there, "
                + Figures.percent((double) here[most] / now.length) + " here";
    }

    /** The median, or the quartiles where the spread differs more than the median. */
    private static String middle(double[] before, double[] now) {
        double spreadThere = Quantiles.ofSorted(before, 0.75) - Quantiles.ofSorted(before, 0.25);
        double spreadHere = Quantiles.ofSorted(now, 0.75) - Quantiles.ofSorted(now, 0.25);
        double by = Quantiles.ofSorted(now, 0.5) - Quantiles.ofSorted(before, 0.5);
        return Math.abs(by) >= Math.abs(spreadHere - spreadThere) / 2 && by != 0
                ? "median " + Figures.of(Quantiles.ofSorted(before, 0.5)) + " there, "
                        + Figures.of(Quantiles.ofSorted(now, 0.5)) + " here"
                : "quartiles " + quartiles(before) + " there, " + quartiles(now) + " here";
    }

    private static String quartiles(double[] sorted) {
        return Figures.of(Quantiles.ofSorted(sorted, 0.25)) + " and " + Figures.of(Quantiles.ofSorted(sorted, 0.75));
    }
}
