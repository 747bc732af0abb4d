/**
 * What users and ELKI name: the detectors as algorithms, the filter, the index, and the applications. {@link
 * farpoint.elki.DetectorAlgorithm} runs any detector and {@link farpoint.elki.DetectorPar} makes ELKI parameters of a
 * detector's parameters; the class of one detector, with its annotations, the build makes of the catalogue {@link
 * farpoint.Detectors}. {@link farpoint.elki.Launcher} is the main class of the packaged jar.
 */
package farpoint.elki;
