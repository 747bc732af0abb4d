/** Peers that run in Python. */
package farpoint.bench.python;
