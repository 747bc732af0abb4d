/**
 * What a distance engine is: a back end implements {@link farpoint.neighbors.spi.DistanceEngineProvider}, which is found as a
 * service, and answers in tables and lists of neighbours.
 */
package farpoint.neighbors.spi;
