/** The candidates of the neighbours benchmark: this project's engines and their peers. */
package farpoint.bench.neighbors;
