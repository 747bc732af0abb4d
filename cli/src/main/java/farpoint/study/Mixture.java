package farpoint.study;

import java.math.BigDecimal;

/**
 * What is among the normal training rows.
 *
 * @param pollution outliers without a label as a share of the training rows without one, in [0, 1)
 * @param labels labelled outliers as a share of all training rows, in [0, 1)
 */
public record Mixture(double pollution, double labels) {
    /**
     * How many outliers without a label there are: the number whose share comes nearest, but at least one where there are to be
     * some.
     *
     * @param normals number of normal training rows
     */
    public int polluting(int normals) {
        return count(pollution, normals);
    }

    /** The same of labelled outliers, which come on top. */
    public int labelled(int normals) {
        return count(labels, normals + polluting(normals));
    }

    /** How many rows have to be added to others to be a share of all. */
    private static int count(double share, int others) {
        return share == 0 ? 0 : (int) Math.max(1, Math.round(share / (1 - share) * others));
    }

    /** Both shares in percent, such as "pollution 5 %, labels 1 %". */
    public String text() {
        return "pollution " + percent(pollution) + ", labels " + percent(labels);
    }

    /** A share in percent, such as "2.5 %". */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
