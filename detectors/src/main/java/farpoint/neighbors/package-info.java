/**
 * Exact nearest neighbours behind one interface, {@link farpoint.neighbors.DistanceEngine}. The Java engine is always there;
 * {@link farpoint.neighbors.Engines} finds the others and chooses.
 */
package farpoint.neighbors;
