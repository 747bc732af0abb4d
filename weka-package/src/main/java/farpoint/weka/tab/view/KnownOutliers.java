package farpoint.weka.tab.view;

import farpoint.report.OutlierLabels;
import farpoint.weka.tab.result.Rows;
import java.util.Optional;
import java.util.stream.IntStream;
import weka.core.Attribute;

/**
 * What the class says of the rows, which is what a report of them says.
 *
 * @param meaning what means outliers, in a sentence; or why nothing is known
 * @param rows those of which it says something
 * @param outlier whether each of these is an outlier
 */
record KnownOutliers(String meaning, int[] rows, boolean[] outlier) {
    private static final String NOTHING = ", so nothing can be said of how right a run is.";

    /** Reads the class, if its values say which rows are outliers. */
    static KnownOutliers of(Rows rows) {
        Optional<OutlierLabels> labels = rows.labels();
        if (labels.isEmpty()) {
            return new KnownOutliers(whyNothing(rows) + NOTHING, new int[0], new boolean[0]);
        }
        boolean[] all = labels.get().known();
        int[] known = IntStream.range(0, all.length).filter(i -> all[i]).toArray();
        boolean[] outlier = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            outlier[i] = labels.get().outlier()[known[i]];
        }
        return new KnownOutliers(labels.get().meaning(), known, outlier);
    }

    private static String whyNothing(Rows rows) {
        if (rows.classIndex().isEmpty()) {
            return "There is no class that says which rows are outliers";
        }
        Attribute attribute = rows.data().attribute(rows.classIndex().getAsInt());
        boolean isOfOneKind = attribute.isNominal()
                && rows.data().stream()
                                .filter(row -> !row.isMissing(attribute.index()))
                                .mapToDouble(row -> row.value(attribute.index()))
                                .distinct()
                                .limit(2)
                                .count()
                        < 2;
        return isOfOneKind
                ? "All rows whose class is known are of one kind"
                : "The class '" + attribute.name()
                        + "' does not say which rows are outliers, as values such as normal and outlier would";
    }

    /** Whether anything is known. */
    boolean isEmpty() {
        return rows.length == 0;
    }
}
