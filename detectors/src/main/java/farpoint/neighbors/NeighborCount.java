package farpoint.neighbors;

import farpoint.params.Parameter;
import farpoint.state.State;
import java.util.Map;

/**
 * How many neighbours count where the user leaves it open. Outliers that are alike are near neighbours of each other, and only
 * more neighbours than such a group has rows reach beyond it; so a share of the training rows counts if there may be outliers
 * among them, and few if not. That depends on nothing but the number of training rows, so that scores can be reproduced
 * anywhere. Shares were chosen by measurement on the shipped sets (docs/accuracy.md).
 *
 * @param few how many count if no outliers are among the training rows, and at least
 * @param oneIn of so many training rows one counts if outliers may be among them, up to a limit
 */
public record NeighborCount(int few, int oneIn) {
    /** The value of the parameter that leaves it open. */
    public static final int AUTOMATIC = 0;

    /** What is said of clean training rows. */
    public static final String CLEAN_EFFECT = "the automatic number of neighbours is small then";

    private static final int MOST = 100;

    /** Neighbours of all rows together, as many as fit into 240 MB. */
    private static final int TABLE = 20_000_000;

    private static final String STATE = "neighbors";

    /** The parameter, which earlier versions always wrote, and would have had {@code few} without. */
    public Parameter<Integer> parameter() {
        return Parameter.ofInt(
                        "num-neighbors",
                        AUTOMATIC,
                        AUTOMATIC,
                        ("Number of nearest neighbours. With fewer other rows than that, all of them count. 0 takes %d with"
                                        + " clean-training, and else one in %d of the training rows, from %d to %d of them; of more"
                                        + " than %,d training rows %,d / rows.")
                                .formatted(few, oneIn, few, MOST, TABLE / MOST, TABLE))
                .withEarlierValue(few);
    }

    /**
     * The number.
     *
     * @param given the parameter's value
     * @param rows training rows, at least 1
     * @param clean whether no outliers are among them
     */
    public int of(int given, int rows, boolean clean) {
        if (given != AUTOMATIC) {
            return given;
        }
        return clean ? few : Math.max(few, Math.min(Math.min(rows / oneIn, MOST), TABLE / rows));
    }

    /** Keeps the number, so that a later version that would choose another one goes on with it. */
    public static void write(State state, int neighbors) {
        state.put(STATE, neighbors);
    }

    /**
     * Reads it.
     *
     * @param given the parameter's value, which is the number where an earlier version has kept none
     */
    public static int read(State state, int given) {
        return state.has(STATE) || given == AUTOMATIC ? state.integer(STATE, 1, Integer.MAX_VALUE) : given;
    }

    /**
     * Tells the number and, if it was chosen here, why.
     *
     * @param given the parameter's value
     * @param neighbors the number
     * @param rows training rows
     * @param clean whether no outliers are among them
     */
    public static void tell(Map<String, Object> summary, int given, int neighbors, int rows, boolean clean) {
        summary.put("Neighbours", Math.min(neighbors, rows - 1));
        if (given == AUTOMATIC) {
            summary.put(
                    "Neighbours, chosen",
                    clean
                            ? "few, as clean-training says that the training rows hold no outliers"
                            : "by the number of training rows, as these may hold outliers");
        }
    }
}
