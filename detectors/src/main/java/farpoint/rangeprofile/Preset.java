package farpoint.rangeprofile;

/** How hard the task is: how many hulls of a kind there are, from where they are seen, and whether the test has new ones. */
public enum Preset {
    /** Three hulls a kind, seen at most 15 degrees off the bow; the test has the same. */
    EASY(3, 15, false, false),
    /** Ten hulls a kind, seen at most 30 degrees off the bow or the stern; the test has the same. */
    STANDARD(10, 30, true, false),
    /** Three hulls a kind, seen at most 15 degrees off the bow; the test has others. */
    HARD(3, 15, false, true);

    private final int hulls;
    private final double widestAspect;
    private final boolean sternToo;
    private final boolean newHullsInTest;

    Preset(int hulls, double widestAspect, boolean sternToo, boolean newHullsInTest) {
        this.hulls = hulls;
        this.widestAspect = widestAspect;
        this.sternToo = sternToo;
        this.newHullsInTest = newHullsInTest;
    }

    /** Hulls a kind. */
    public int hulls() {
        return hulls;
    }

    /** The largest angle between the line of sight and the ship's axis, in degrees. */
    public double widestAspect() {
        return widestAspect;
    }

    /** Whether half of the profiles are seen from the stern. */
    public boolean sternToo() {
        return sternToo;
    }

    /** Whether the test's hulls are not those of the training. */
    public boolean newHullsInTest() {
        return newHullsInTest;
    }
}
