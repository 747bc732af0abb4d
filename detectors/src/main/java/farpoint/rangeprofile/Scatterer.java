package farpoint.rangeprofile;

/**
 * A point that reflects.
 *
 * @param u place along the axis, from -.5 (stern) to .5 (bow) of the length
 * @param v place across it, from -1 to 1 of half the beam
 * @param crossSection its largest mean radar cross-section
 * @param orientation the aspect that it reflects best to, in radians from 0 to pi
 */
record Scatterer(double u, double v, double crossSection, double orientation) {
    private static final double DIFFUSE = .3;

    /** Mean power that it reflects: (.3 + .7 cos^2(aspect - orientation)) times its cross-section; aspect in radians. */
    double gain(double aspect) {
        double cosine = StrictMath.cos(aspect - orientation);
        return (DIFFUSE + (1 - DIFFUSE) * cosine * cosine) * crossSection;
    }

    /** Its range minus that of the ship's middle, in metres: u L cos(aspect) + v (beam/2) sin(aspect); aspect in radians. */
    double range(double length, double beam, double aspect) {
        return u * length * StrictMath.cos(aspect) + v * (beam / 2) * StrictMath.sin(aspect);
    }
}
