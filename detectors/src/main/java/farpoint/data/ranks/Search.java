package farpoint.data.ranks;

import farpoint.run.InvalidInputException;

/** The search for the number of one rank in one column. */
final class Search {
    private final int rank;
    private final int rows;
    private Window window;

    /** Whether the number must be in the window, which the first one is only thought to hold. */
    private boolean isCertain;

    private boolean isDone;
    private double number;

    /**
     * A search that has not begun.
     *
     * @param window where the number is thought to be
     * @param rank from 0
     * @param rows number of all rows
     */
    Search(Window window, int rank, int rows) {
        this.window = window;
        this.rank = rank;
        this.rows = rows;
    }

    /** Where to look next. */
    Window window() {
        return window;
    }

    /** Whether the number has been found. */
    boolean isDone() {
        return isDone;
    }

    /** The number. */
    double number() {
        return number;
    }

    /**
     * Goes on with what was found in the window.
     *
     * @param bins about how many bins there are, if the numbers were counted
     * @throws InvalidInputException if it does not fit to what was found before
     */
    void learn(Tally tally, int bins) {
        int inside = rank - tally.below();
        boolean isMissed = inside < 0 || inside >= tally.inside();
        if (isMissed && isCertain) {
            throw new InvalidInputException(
                    "The training rows have changed between two passes over them. They must stay the same.");
        }
        isCertain = true;
        if (isMissed) {
            window = inside < 0 ? window.below(tally.below()) : window.above(rows - tally.below() - tally.inside());
        } else if (tally.bins() == null) {
            found(tally.numbers()[inside]);
        } else {
            int bin = 0;
            for (; inside >= tally.bins()[bin]; bin++) {
                inside -= tally.bins()[bin];
            }
            window = window.bin(window.edges(bins), bin, tally.bins()[bin]);
            if (window.low() == window.high()) {
                found(Keys.number(window.low()));
            }
        }
    }

    private void found(double value) {
        number = value;
        isDone = true;
    }
}
