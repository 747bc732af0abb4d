/** The commands {@code score}, {@code describe} and {@code devices}, which need no host. */
package farpoint.cli;
