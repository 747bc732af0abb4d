/**
 * Exact neighbours on Spark: a distance engine whose searches run on the executors, so that all detectors that search train
 * and score there by the code that they have, to the same bits. The driver holds the rows, and does what grows with their
 * number; the executors do what grows with its square.
 *
 * <p>Query rows are cut into blocks, one a task. Reference rows are broadcast, in one block or, if that would be too large, one
 * block after the other; an executor indexes a block once, by its own Java engine, for all of its tasks. The driver merges what
 * the tasks found in the order of (comparison value, index), which does not depend on how anything was cut. Where rows are joined
 * with themselves and each is compared with all others, a task takes a part of the rows as both, as such a join compares each
 * pair once ({@link farpoint.spark.neighbors.AffinePlane} says which parts).
 */
package farpoint.spark.neighbors;
