/** What guards the speed: small measurements, each a ratio to a peer or a limit, with a recorded floor. */
package farpoint.bench.guard;
