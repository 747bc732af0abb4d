package farpoint.cleaning;

import farpoint.cleaning.Decisions.Ending;
import farpoint.cleaning.Decisions.Origin;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How far the search of a {@link ZErrorFilter} has come. */
final class Search {
    private static final int LEAST_ROWS = 3;

    /** The next level is at most this share of the largest error. */
    private static final double STEP = 0.8;

    /** A limit that falls below this share by a few rows less was made by these rows. */
    private static final double SPOILED = 0.5;

    /** With a larger share of the rows set aside, upper quartiles would be theirs. */
    private static final double LARGEST_SHARE = 0.25;

    private final RowMeasure measure;
    private final double tau;
    private final int maxIterations;
    private final int[] since;
    private final double[] found;
    private final int[] worst;
    private double[] z;
    private double usual;
    private double limit;
    private Origin origin;
    private int fits;

    /** Starts with a fit to all rows. */
    Search(RowMeasure measure, double tau, int maxIterations) {
        this.measure = measure;
        this.tau = tau;
        this.maxIterations = maxIterations;
        since = new int[measure.rows()];
        found = new double[since.length];
        worst = new int[since.length];
        measure();
    }

    private Search(Search other) {
        measure = other.measure;
        tau = other.tau;
        maxIterations = other.maxIterations;
        since = other.since.clone();
        found = other.found.clone();
        worst = other.worst.clone();
        z = other.z;
        usual = other.usual;
        limit = other.limit;
        origin = other.origin;
        fits = other.fits;
    }

    private int[] kept() {
        return IntStream.range(0, since.length).filter(i -> since[i] == 0).toArray();
    }

    private void measure() {
        int[] kept = kept();
        z = measure.fit(kept);
        usual = measure.usualTau();
        double tail = ZErrorFilter.upperTail(z, kept);
        limit = tau > 0 ? tau : Math.max(usual, tail);
        origin = tau > 0 ? Origin.GIVEN : tail > usual ? Origin.TAIL : Origin.THEORY;
        fits++;
    }

    /**
     * The error above which rows are set aside next: between the largest one and the usual limit, geometrically, so that an
     * error does not take along rows that only look bad because of it, and that even the wildest need few fits.
     */
    private double level() {
        double largest = Arrays.stream(kept()).mapToDouble(i -> z[i]).max().orElseThrow();
        return Math.min(Math.sqrt(largest) * Math.sqrt(usual), STEP * largest);
    }

    /** Goes on until the next level would be below the limit. */
    Decisions settle() {
        while (level() >= limit) {
            if (fits == maxIterations) {
                return end(Ending.ENDED, "");
            }
            setAside(level());
            try {
                measure();
            } catch (InvalidInputException e) {
                return end(Ending.UNFIT, e.getMessage());
            }
        }
        return end(Ending.SETTLED, "");
    }

    /**
     * Where the errors that a fit has found have long tails, gross errors may have made them so: they spoil the fit and hide
     * below the limit that it leads to. The search then goes on below the limit, and if a fit without a few more rows leads to
     * a far lower one, for all rows as for those kept, it settles by that.
     *
     * @param settled what {@link #settle} has decided
     */
    Decisions lookBelow(Decisions settled) {
        int[] kept = kept();
        double spoiled = limit;
        int before = fits;
        while (fits < maxIterations && level() >= usual && mayBeSetAside(level())) {
            double level = level();
            setAside(level);
            try {
                measure();
            } catch (InvalidInputException e) {
                break;
            }
            double ofAll =
                    ZErrorFilter.upperTail(z, IntStream.range(0, z.length).toArray());
            // Rows remain then: the limit is an upper quartile of those kept or more.
            if (Math.max(ofAll, limit) < SPOILED * spoiled && limit <= level) {
                return settle();
            }
        }
        if (fits > before) {
            measure.fit(kept);
        }
        return settled;
    }

    private boolean mayBeSetAside(double level) {
        long above = IntStream.range(0, z.length)
                .filter(i -> since[i] > 0 || z[i] > level)
                .count();
        return above <= LARGEST_SHARE * z.length;
    }

    private void setAside(double level) {
        int[] rows = mark(level);
        int[] columns = measure.worstColumns(rows);
        for (int r = 0; r < rows.length; r++) {
            worst[rows[r]] = columns[r];
        }
    }

    /** The rows that were above a level, and count no more. */
    private int[] mark(double level) {
        int[] above = Arrays.stream(kept()).filter(i -> z[i] > level).toArray();
        for (int i : above) {
            since[i] = fits;
            found[i] = z[i];
        }
        int kept = kept().length;
        if (kept < Math.min(LEAST_ROWS, since.length)) {
            throw new InvalidInputException(
                    "With a tau of %s, %d of %d rows are wrong and hardly any remain. Raise the 'tau' parameter.",
                    limit, since.length - kept, since.length);
        }
        return above;
    }

    private Decisions end(Ending ending, String reason) {
        Search last = new Search(this);
        last.mark(limit);
        int[] rows = IntStream.range(0, since.length)
                .filter(i -> since[i] == 0 || z[i] > last.found[i])
                .toArray();
        int[] columns = measure.worstColumns(rows);
        for (int r = 0; r < rows.length; r++) {
            last.found[rows[r]] = z[rows[r]];
            last.worst[rows[r]] = columns[r];
        }
        return new Decisions(limit, origin, last.found, last.worst, last.since, fits, ending, reason);
    }
}
