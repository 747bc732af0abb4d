package farpoint.cleaning;

/** What becomes of rows whose z-error is above tau. */
public enum Action {
    /** They are taken out. */
    REMOVE("removed"),
    /** They stay and are marked. */
    FLAG("flagged"),
    /** They stay with weight 0, and all others with weight 1. */
    WEIGHT("weighted down"),
    /** They stay with a weight that falls from 1 as the z-error grows beyond tau: exp(-(z - tau)). */
    SOFT_WEIGHT("weighted down");

    private final String done;

    Action(String done) {
        this.done = done;
    }

    /** What has been done to such a row, in a word. */
    public String done() {
        return done;
    }

    /** The weight of a row; 1 where this action does not weigh rows. */
    public double weight(double z, double tau) {
        return switch (this) {
            case REMOVE, FLAG -> 1;
            case WEIGHT -> z > tau ? 0 : 1;
            case SOFT_WEIGHT -> StrictMath.exp(-Math.max(0, z - tau));
        };
    }
}
