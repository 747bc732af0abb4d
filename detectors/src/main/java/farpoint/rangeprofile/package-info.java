/**
 * Synthetic high-resolution range profiles of ships: point scatterers on a hull, seen by a radar that resolves range. All
 * numbers of the geometry and of the radar are assumptions; no reproduction of any paper's data. See {@link
 * farpoint.rangeprofile.RangeProfiles}.
 */
package farpoint.rangeprofile;
