package farpoint.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The z-error that hardly a clean row exceeds. */
public final class UsualTau {
    /** The share of clean rows that exceed it at most. */
    public static final double FALSE_ALARMS = 0.01;

    private UsualTau() {}

    /**
     * The z-error above which at most 1 % of clean Gaussian rows lie, by Bonferroni's inequality over the targets: the
     * Gaussian quantile of 1 - 0.01 / (2 targets). It holds for the largest magnitude, and so for the mean and the root mean
     * square, which are not larger.
     *
     * @param targets number of errors a row, each of both signs; an error of which one sign counts is half a target
     */
    public static double of(double targets) {
        return -new NormalDistribution().inverseCumulativeProbability(FALSE_ALARMS / (2 * targets));
    }
}
