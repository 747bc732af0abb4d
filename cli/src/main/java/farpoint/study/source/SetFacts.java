package farpoint.study.source;

import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.report.Numbers;
import farpoint.study.StudySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a study should tell of the rows and columns of a set. */
final class SetFacts {
    private SetFacts() {}

    /** Of sets whose classes have no names of their own, how many rows of each kind there are, and which columns no detector uses. */
    static List<String> of(StudySet set) {
        return of(set, "", "");
    }

    /**
     * The same of a set whose rows have classes.
     *
     * @param outlying which class the outliers have
     * @param normal which ones the normal rows have
     */
    static List<String> of(StudySet set, String outlying, String normal) {
        int outliers = 0;
        for (boolean outlier : set.outliers()) {
            outliers += outlier ? 1 : 0;
        }
        List<String> facts = new ArrayList<>();
        facts.add(set.name() + ": " + Numbers.count(outliers, "outlier") + inBrackets(outlying) + ", "
                + Numbers.count(set.table().rows() - outliers, "normal row") + inBrackets(normal) + ".");
        columns(set.table()).forEach(fact -> facts.add(set.name() + ": " + fact));
        return facts;
    }

    private static String inBrackets(String classes) {
        return classes.isEmpty() ? "" : " (" + classes + ")";
    }

    /** By all rows; a detector that sees some of them for training may find a column more. */
    private static List<String> columns(Table table) {
        List<LeftOut> leftOut = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            String name = table.attribute(j).name();
            double[] values = table.column(j);
            Optional<LeftOut.Reason> reason = LeftOut.of(table.attribute(j), values);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(name, reason.get()));
            } else if (isConstant(values)) {
                constant.add(name);
            }
        }
        List<String> facts = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            facts.add(LeftOut.sentence(leftOut));
        }
        if (!constant.isEmpty()) {
            facts.add("Not used, as all rows have the same value: " + String.join(", ", constant) + ".");
        }
        return facts;
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values)
                        .filter(v -> !Double.isNaN(v))
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }
}
