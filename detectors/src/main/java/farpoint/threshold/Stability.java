package farpoint.threshold;

import farpoint.state.State;

/**
 * How sure it is that other training rows of the same kind and number would give the same flag. It says nothing about whether
 * the flag is right.
 */
sealed interface Stability permits RankStability, RedrawnCuts {
    /**
     * The chance that a row of this score would get this flag.
     *
     * @param flag whether it would be flagged, or not
     */
    double chance(double score, boolean flag);

    State toState();

    /** Reads what {@link #toState} wrote. */
    static Stability of(State state) {
        return state.has(RedrawnCuts.CUTS) ? RedrawnCuts.of(state) : RankStability.of(state);
    }
}
