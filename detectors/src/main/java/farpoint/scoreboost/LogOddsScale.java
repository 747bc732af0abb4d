package farpoint.scoreboost;

import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * A scale of log-odds, learnt from those of the training rows: z = (log-odds - median) / interquartile range.
 *
 * @param location the median
 * @param scale the interquartile range, or the range if that is 0, or 1
 */
record LogOddsScale(double location, double scale) {
    /**
     * Learns.
     *
     * @param odds at least one; left as they are
     */
    static LogOddsScale fit(double[] odds) {
        double scale = Quantiles.interquartileRange(odds.clone());
        if (!(scale > 0)) {
            scale = Arrays.stream(odds).max().orElseThrow()
                    - Arrays.stream(odds).min().orElseThrow();
        }
        return new LogOddsScale(Quantiles.median(odds.clone()), scale > 0 ? scale : 1);
    }

    double z(double odds) {
        return (odds - location) / scale;
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state) {
        state.put("location", location).put("scale", scale);
    }

    /** Reads what {@link #writeTo} wrote. */
    static LogOddsScale readFrom(State state) {
        LogOddsScale read = new LogOddsScale(state.number("location"), state.number("scale"));
        if (!(read.scale > 0)) {
            throw State.damaged("the scale of a classifier is %s", read.scale);
        }
        return read;
    }
}
