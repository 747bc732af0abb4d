package farpoint.weka;

import farpoint.report.OutlierLabels;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** What a report tells of Weka's rows. */
public final class ReportParts {
    private ReportParts() {}

    /** The names of all attributes. */
    public static List<String> names(Instances data) {
        return IntStream.range(0, data.numAttributes())
                .mapToObj(a -> data.attribute(a).name())
                .toList();
    }

    /** A value as a person reads it; Weka's own text of it is in quotes. */
    public static String text(Instance row, int column) {
        Attribute attribute = row.attribute(column);
        if (row.isMissing(column)) {
            return "?";
        }
        return attribute.isNominal() || attribute.isString() ? row.stringValue(column) : row.toString(column);
    }

    /**
     * Which rows are outliers by the class, if it is there: as a detector takes it, or as the names of its values say.
     *
     * @param data rows of which the class is set, if they have one
     * @param classes what a detector takes it for, if it looks at it
     */
    public static Optional<OutlierLabels> labels(Instances data, Optional<OutlierClass> classes) {
        if (data.classIndex() < 0) {
            return Optional.empty();
        }
        return classes.filter(c -> c.outlier() >= 0)
                .map(c -> InstancesTables.classesOf(data)
                        .flatMap(all -> OutlierLabels.of(
                                where(data, data.classIndex()),
                                all,
                                data.classAttribute().value(c.outlier()),
                                "as the detector takes it")))
                .orElseGet(() -> labels(data, data.classIndex()));
    }

    /**
     * Which rows are outliers as the names of an attribute's values say; empty if they do not say it, or there are not both kinds
     * of rows.
     *
     * @param data rows, whose class need not be set
     * @param place of the attribute in the data
     */
    public static Optional<OutlierLabels> labels(Instances data, int place) {
        return InstancesTables.classesOf(data, place).flatMap(all -> OutlierLabels.of(where(data, place), all));
    }

    private static String where(Instances data, int place) {
        return "the class '" + data.attribute(place).name() + "'";
    }
}
