package farpoint.detector;

import farpoint.data.Scaling;
import farpoint.params.Parameter;

/** Parameters that several detectors share. */
public final class CommonParameters {
    /** Seed of every random choice. */
    public static final Parameter<Integer> SEED = Parameter.ofInt(
            "seed",
            1,
            Integer.MIN_VALUE,
            "Seed of all random choices. The same seed gives the same scores, bit for bit, on any number of threads.");

    private CommonParameters() {}

    /** Scaling of the numeric attributes, with the detector's own default. */
    public static Parameter<Scaling> scaling(Scaling defaultValue) {
        return Parameter.ofChoice(
                "scaling",
                defaultValue,
                "Scaling of the numeric attributes before anything else: robust (median and median absolute deviation),"
                        + " standard (mean and standard deviation), min-max (training range to [0, 1]) or none.");
    }
}
