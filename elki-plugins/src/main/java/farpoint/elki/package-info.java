/**
 * The detectors as ELKI algorithms. {@link farpoint.elki.DetectorAlgorithm} runs any detector and {@link
 * farpoint.elki.DetectorPar} makes ELKI parameters of a detector's parameters, so that a class for one detector has
 * nothing but its annotations and its entry in the catalogue. {@link farpoint.elki.Launcher} is the main class of the
 * packaged jar.
 */
package farpoint.elki;
