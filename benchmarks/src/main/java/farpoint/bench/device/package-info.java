/** What a machine with a GPU is checked by: results against the definition, and speed against Java, within set times. */
package farpoint.bench.device;
