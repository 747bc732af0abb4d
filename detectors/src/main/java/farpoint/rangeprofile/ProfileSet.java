package farpoint.rangeprofile;

import farpoint.data.Table;

/**
 * Synthetic range profiles, kind after kind, and where each is from.
 *
 * @param table one row a profile: the numeric columns c000, c001 and so on, and the classes normal and outlier
 * @param hulls the name of each row's hull, such as "cargo-2"; not to be changed
 * @param kinds the kind of each row's ship, such as "cargo"; not to be changed
 * @param aspects the angle between line of sight and bow of each row, in degrees from -180 to 180; not to be changed
 */
public record ProfileSet(Table table, String[] hulls, String[] kinds, double[] aspects) {}
