/** Distances between rows, each an object that says how it is computed and what may be used to search by it. */
package farpoint.neighbors.metric;
