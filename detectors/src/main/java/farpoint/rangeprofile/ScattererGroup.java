package farpoint.rangeprofile;

/**
 * Scatterers of one part of a ship, such as its bridge.
 *
 * @param from least place along the axis, from -.5 (stern) to .5 (bow)
 * @param to largest place along the axis
 * @param side largest distance from the axis, from 0 to 1 (half the beam)
 * @param crossSection mean radar cross-section of each, in an arbitrary unit
 * @param least least number of them
 * @param most largest number of them
 */
record ScattererGroup(double from, double to, double side, double crossSection, int least, int most) {}
