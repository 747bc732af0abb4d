/** From scores to flags and probabilities, in one step that both hosts share. */
package farpoint.threshold;
