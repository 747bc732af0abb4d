package farpoint.weka;

import farpoint.audit.duplicates.NearDuplicatesCheck;
import farpoint.audit.finding.Examined;
import farpoint.audit.order.OrderCheck;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weka.core.Attribute;
import weka.core.Utils;

/**
 * What an audit measures of each row: how ordinary its place in the file is, and how distinct it is from the nearest other row.
 * Missing for rows that were not compared.
 */
public final class AuditFigures {
    private static final String PLACE = "audit_place";
    private static final String DISTINCTNESS = "audit_distinctness";

    private final List<double[]> columns = new ArrayList<>();

    private AuditFigures() {}

    /** The attributes that the values are of. */
    public static List<Attribute> attributes() {
        return List.of(new Attribute(PLACE), new Attribute(DISTINCTNESS));
    }

    /** Measures rows that were audited; their neighbours are known already. */
    static AuditFigures of(Examined data, ComputeContext context) {
        AuditFigures figures = new AuditFigures();
        figures.add(data, OrderCheck.rowScores(data, context));
        figures.add(data, NearDuplicatesCheck.rowScores(data, context));
        return figures;
    }

    private void add(Examined data, Optional<double[]> ofSample) {
        double[] column = new double[data.table().rows()];
        Arrays.fill(column, Utils.missingValue());
        for (int i = 0; i < ofSample.map(values -> values.length).orElse(0); i++) {
            column[data.sample()[i]] = ofSample.get()[i];
        }
        columns.add(column);
    }

    /** The values of a row, which is counted from 0, one for each of {@link #attributes}. */
    public double[] of(int row) {
        return columns.stream().mapToDouble(column -> column[row]).toArray();
    }
}
