/** The commands {@code ./farpoint score} and {@code ./farpoint describe}. */
package farpoint.cli;
