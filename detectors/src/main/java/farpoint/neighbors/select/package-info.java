/** Pairs of comparison value and row in their order: the first of them, or all of them. For engines. */
package farpoint.neighbors.select;
