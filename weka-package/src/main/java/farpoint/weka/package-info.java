/**
 * The adapter between Weka and the detectors. {@link farpoint.weka.DetectorClassifier} is the base of all classifiers, built
 * from a detector's specification; {@link farpoint.weka.InstancesTables} is the one conversion of instances to tables; {@link
 * farpoint.weka.ScoringModel} is what training leaves behind, shared with the filter.
 */
package farpoint.weka;
