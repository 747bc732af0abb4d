package farpoint.weka.tab.view;

import farpoint.data.ClassWord;
import farpoint.run.InvalidInputException;
import farpoint.weka.OutlierClass;
import farpoint.weka.tab.result.Rows;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What the class says of the rows.
 *
 * @param meaning which values mean what, in a sentence; or why nothing is known
 * @param rows those of which it says something
 * @param outlier whether each of these is an outlier
 */
record KnownOutliers(String meaning, int[] rows, boolean[] outlier) {
    /** Reads the class, if its values say normal or outlier. */
    static KnownOutliers of(Rows rows) {
        if (rows.classIndex().isEmpty()) {
            return nothing(
                    "There is no class that says which rows are outliers, so nothing can be said of how right a run is.");
        }
        Instances data = new Instances(rows.data(), 0);
        data.setClassIndex(rows.classIndex().getAsInt());
        if (!isLabels(data.classAttribute())) {
            return nothing("The class '" + data.classAttribute().name()
                    + "' does not say which rows are outliers, so nothing can be said of how right a run is.");
        }
        try {
            return of(OutlierClass.of(data, ""), rows);
        } catch (InvalidInputException e) {
            return nothing(e.getMessage());
        }
    }

    private static KnownOutliers nothing(String why) {
        return new KnownOutliers(why, new int[0], new boolean[0]);
    }

    /** Two values, or of more some that are named so. */
    private static boolean isLabels(Attribute attribute) {
        return attribute.isNominal()
                && (attribute.numValues() == 2
                        || Collections.list(attribute.enumerateValues()).stream()
                                .map(value -> ClassWord.of(String.valueOf(value)))
                                .flatMap(Optional::stream)
                                .anyMatch(ClassWord::sure));
    }

    private static KnownOutliers of(OutlierClass meaning, Rows rows) {
        int place = rows.classIndex().getAsInt();
        int[] known = IntStream.range(0, rows.size())
                .filter(i -> isKnown(meaning, rows.data().get(i), place))
                .toArray();
        boolean[] outlier = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            outlier[i] = rows.data().get(known[i]).value(place) == meaning.outlier();
        }
        int outliers =
                (int) IntStream.range(0, known.length).filter(i -> outlier[i]).count();
        return outliers == 0 || outliers == known.length
                ? nothing(
                        "All rows whose class is known are of one kind, so nothing can be said of how right a run is.")
                : new KnownOutliers(meaning.meaning(), known, outlier);
    }

    private static boolean isKnown(OutlierClass meaning, Instance row, int place) {
        double value = row.value(place);
        return value == meaning.normal() || value == meaning.outlier();
    }

    /** Whether anything is known. */
    boolean isEmpty() {
        return rows.length == 0;
    }
}
