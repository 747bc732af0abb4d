package farpoint.weka.tab.act;

import farpoint.weka.tab.result.Mark;

/** Which rows are sent. What a person says of a row counts more than its flag. */
public enum Part {
    /** All rows. */
    ALL("All rows", "scored") {
        @Override
        boolean has(Snapshot run, int row) {
            return true;
        }
    },

    /** What is no outlier. */
    CLEAN("Clean rows: not flagged and not marked as outlier, or marked as normal", "clean") {
        @Override
        boolean has(Snapshot run, int row) {
            return !isOutlier(run, row);
        }
    },

    /** What is one. */
    OUTLIERS("Outliers: flagged and not marked as normal, or marked as outlier", "outliers") {
        @Override
        boolean has(Snapshot run, int row) {
            return isOutlier(run, row);
        }
    },

    /** Rows of which a person has said something. */
    MARKED("Marked rows", "marked") {
        @Override
        boolean has(Snapshot run, int row) {
            return run.marks()[row] != Mark.NONE;
        }
    };

    private final String title;
    private final String made;

    Part(String title, String made) {
        this.title = title;
        this.made = made;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What the name of the relation ends with. */
    String made() {
        return made;
    }

    abstract boolean has(Snapshot run, int row);

    private static boolean isOutlier(Snapshot run, int row) {
        return switch (run.marks()[row]) {
            case OUTLIER -> true;
            case NORMAL -> false;
            case NONE, UNSURE -> run.flags(row);
        };
    }
}
