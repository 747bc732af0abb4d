package farpoint.weka.tab.setup;

import farpoint.params.ClassUse;
import farpoint.weka.DetectorClassifier;
import java.util.OptionalInt;
import weka.core.Instances;

/** Says what a detector makes of the class. */
public final class ClassNote {
    private ClassNote() {}

    /**
     * One sentence; empty if there is no class and none is wanted.
     *
     * @param classIndex the place of the class, if there is one
     */
    public static String of(DetectorClassifier detector, Instances data, OptionalInt classIndex) {
        boolean learns = detector.spec().classUse() == ClassUse.OUTLIER_LABELS;
        if (classIndex.isEmpty()) {
            if (detector.getNormalClassOnly()) {
                return "There is no class, and the property normalClassOnly needs one.";
            }
            return learns ? "There is no class to learn from: all rows are unlabeled." : "";
        }
        String name = "Class '" + data.attribute(classIndex.getAsInt()).name() + "' ";
        if (!data.attribute(classIndex.getAsInt()).isNominal()) {
            return name + "is not nominal and not looked at.";
        }
        if (learns) {
            return name + "is learnt from.";
        }
        if (detector.getNormalClassOnly()) {
            return name + "says which rows are normal; the others are not learnt from.";
        }
        return name + (detector.takesGroups() ? "gives the groups." : "is not looked at.");
    }
}
