package farpoint.study;

/**
 * One run of a study.
 *
 * @param set the name of the data set
 * @param detector its label
 * @param mixture what is among the training rows; no labels for detectors that ignore them
 * @param seed of the division and of all that the detector draws
 */
public record Run(String set, String detector, Mixture mixture, int seed) {}
