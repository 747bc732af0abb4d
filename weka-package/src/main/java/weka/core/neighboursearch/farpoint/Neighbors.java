package weka.core.neighboursearch.farpoint;

/**
 * The neighbours of a target, nearest first.
 *
 * @param rows their rows
 * @param distances their distances before Weka's post-processing
 */
record Neighbors(int[] rows, double[] distances) {}
