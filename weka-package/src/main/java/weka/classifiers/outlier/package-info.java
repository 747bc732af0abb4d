/** The detectors as classifiers, one short class each; what they share is in {@link farpoint.weka.DetectorClassifier}. */
package weka.classifiers.outlier;
