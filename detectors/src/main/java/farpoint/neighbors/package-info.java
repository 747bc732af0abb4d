/**
 * Exact distances and nearest neighbours. {@link farpoint.neighbors.Engines} finds the engines and chooses,
 * {@link farpoint.neighbors.NeighborIndex} has rows searched by one. The Java engine is always there. Results are those of
 * double arithmetic as {@link farpoint.neighbors.metric.Metric} defines it, to the last bit, whichever engine ran.
 *
 * <p>This is the callers' package, on top of the others: {@code metric} defines distances, {@code spi} what an engine is;
 * {@code select}, {@code exact}, {@code tree} and {@code screening} are ways to search, for engines, and {@code javaengine}
 * is the engine made of them.
 *
 * <h2>Equal rows and ties</h2>
 *
 * Where rows repeat others, only distinct rows are searched, as n equal rows would all be compared with each other:
 * none of them can be passed over. All rows can tie at the distance of the k-th, so {@link
 * farpoint.neighbors.Neighborhoods} finds ties when they are asked for, once for equal rows, and keeps them only while
 * they are few.
 */
package farpoint.neighbors;
