/**
 * Rows of outstanding loss are masked while a network trains; what was masked when is kept for the diagnostics.
 */
package farpoint.deep.masking;
