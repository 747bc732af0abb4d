/**
 * Search by a k-d tree. For engines.
 *
 * <p>The Java engine searches by a k-d tree where some of the rows, taken through one, meet so few others that the tree is
 * expected to be faster; in all other cases it compares all pairs. The tree works in double arithmetic and needs no margin: the
 * point of a box that is nearest to the query is computed without rounding, no row of the box is nearer along any column, and
 * each step of a comparison value is a rounded, non-decreasing function of these distances ({@code Math.pow} is so by its
 * documentation); so no row of the box has a smaller
 * comparison value than that point. A box is passed over only if this value is larger than the k-th so far, so ties are kept.
 */
package farpoint.neighbors.tree;
