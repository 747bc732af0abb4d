/**
 * The parameters that the neural detectors share, with the presets of published experiments.
 */
package farpoint.deep.settings;
