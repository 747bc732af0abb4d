package farpoint.weka;

import farpoint.audit.duplicates.NearDuplicatesCheck;
import farpoint.audit.finding.Examined;
import farpoint.audit.labels.LabelledRows;
import farpoint.audit.order.OrderCheck;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What an audit measures of each row: how ordinary its place in the file is, how distinct it is from the nearest other row and, where
 * a nominal class gives labels, how well its label goes with the rows around it. Missing for rows that were not compared.
 */
public final class AuditFigures {
    private static final String PLACE = "audit_place";
    private static final String DISTINCTNESS = "audit_distinctness";
    private static final String MARGIN = "audit_label_margin";
    private static final String SUGGESTED = "audit_suggested_label";

    /** The names of all. */
    public static final List<String> NAMES = List.of(PLACE, DISTINCTNESS, MARGIN, SUGGESTED);

    private static final double[] NONE = {};

    private final List<double[]> columns = new ArrayList<>();

    private AuditFigures() {}

    /** The attributes that the values are of, new ones. */
    public static List<Attribute> attributes(Instances data) {
        List<Attribute> all = new ArrayList<>(List.of(new Attribute(PLACE), new Attribute(DISTINCTNESS)));
        if (data.classIndex() >= 0 && data.classAttribute().isNominal()) {
            all.add(new Attribute(MARGIN));
            all.add(data.classAttribute().copy(SUGGESTED));
        }
        return all;
    }

    /** Measures rows that were audited; their neighbours are known already. */
    static AuditFigures of(Examined data, ComputeContext context) {
        AuditFigures figures = new AuditFigures();
        int all = data.table().rows();
        figures.add(all, data.sample(), OrderCheck.rowScores(data, context).orElse(NONE));
        figures.add(
                all, data.sample(), NearDuplicatesCheck.rowScores(data, context).orElse(NONE));
        data.task().labels().ifPresent(labels -> {
            Optional<LabelledRows> labelled = LabelledRows.of(data, context);
            int[] rows = labelled.map(LabelledRows::rows).orElse(new int[0]);
            figures.add(all, rows, labelled.map(l -> l.doubts().margins()).orElse(NONE));
            figures.add(
                    all, rows, labelled.map(l -> suggested(l, labels.names())).orElse(NONE));
        });
        return figures;
    }

    /** Places of labels among the values of the class. */
    private static double[] suggested(LabelledRows labelled, List<String> values) {
        return Arrays.stream(labelled.doubts().suggested())
                .mapToDouble(c -> values.indexOf(labelled.classes().names().get(c)))
                .toArray();
    }

    /** Adds a column that is missing besides some rows; of all if there are no values. */
    private void add(int all, int[] rows, double[] values) {
        double[] column = new double[all];
        Arrays.fill(column, Utils.missingValue());
        for (int i = 0; i < values.length; i++) {
            column[rows[i]] = values[i];
        }
        columns.add(column);
    }

    /** The values of a row, which is counted from 0, one for each of {@link #attributes}. */
    public double[] of(int row) {
        return columns.stream().mapToDouble(column -> column[row]).toArray();
    }
}
