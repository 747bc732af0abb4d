/** Search by comparing all pairs in double arithmetic. For engines. */
package farpoint.neighbors.exact;
