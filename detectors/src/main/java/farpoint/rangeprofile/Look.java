package farpoint.rangeprofile;

import farpoint.stats.RandomStream;

/**
 * From where and how well a ship is seen.
 *
 * @param aspect angle between line of sight and bow, in degrees from -180 to 180
 * @param offset range of the ship's middle minus that of the middle cell in the first pulse, in metres
 * @param snr ratio of the strongest scatterer's mean power to the noise, no decibels
 */
record Look(double aspect, double offset, double snr) {
    private static final double LARGEST_OFFSET = 10;

    /** Draws one for a row. */
    static Look draw(ProfileSettings settings, long seed, long item) {
        RandomStream random = RandomStream.of(seed, "aspect", item);
        double aspect = settings.preset().widestAspect() * (2 * random.uniform() - 1);
        boolean fromStern = random.uniform() < .5 && settings.preset().sternToo();
        double offset = LARGEST_OFFSET * (2 * random.uniform() - 1);
        double snr = settings.minSnr() + (settings.maxSnr() - settings.minSnr()) * random.uniform();
        return new Look(fromStern ? opposite(aspect) : aspect, offset, ofDecibels(snr));
    }

    private static double opposite(double aspect) {
        return aspect > 0 ? aspect - 180 : aspect + 180;
    }

    /** A ratio of powers. */
    static double ofDecibels(double decibels) {
        return StrictMath.pow(10, decibels / 10);
    }

    double radians() {
        return aspect / 180 * Math.PI;
    }
}
