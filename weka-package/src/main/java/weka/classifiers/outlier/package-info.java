/**
 * The detectors as classifiers, one class each, which the build makes of the catalogue {@link farpoint.Detectors}; what they
 * share is in {@link farpoint.weka.DetectorClassifier}.
 */
package weka.classifiers.outlier;
