/**
 * Demonstration, speed and accuracy studies, each with one command that prints the table that the documentation quotes.
 * Never published.
 */
package farpoint.bench;
