package weka.filters.unsupervised.outlier;

import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.threshold.ScoreTies;
import farpoint.weka.FilterLog;
import farpoint.weka.OutlierClass;
import farpoint.weka.ScoredTraining;
import farpoint.weka.ScoringModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import weka.core.Instances;

/**
 * What {@link OutlierScore} tells of a batch.
 *
 * @param log where it tells it
 * @param isFirst whether it is the first batch
 * @param trains whether the filter trains on the first batch, as there is no model file
 */
record FilterNotes(FilterLog log, boolean isFirst, boolean trains) {
    /** Tells what is not looked at. */
    void leftOut(Instances data) {
        // Of a table without classes Weka's windows take the last attribute for the class all the same.
        if (isFirst && data.classIndex() >= 0 && data.classAttribute().isNumeric()) {
            log.tell("Note: '" + data.classAttribute().name() + "' is set as the class, so that it is left out.");
        }
        if (isFirst) {
            earlierColumns(data, log);
        }
    }

    /** Tells what earlier runs have appended, which is no data. */
    static void earlierColumns(Instances data, FilterLog log) {
        List<String> earlier = EarlierColumns.names(data);
        if (!earlier.isEmpty()) {
            log.tell("Note: left out, as an earlier run of OutlierScore or DataAudit has appended them: "
                    + String.join(", ", earlier) + ".");
        }
    }

    /**
     * Tells how the rows were scored, and what makes the scores doubtful.
     *
     * @param rows the rows, which are looked at if the model is of a file
     * @param hasThreshold whether the threshold matters for what is appended
     */
    void scored(ScoredTraining scored, Supplier<Table> rows, boolean hasThreshold) {
        ScoringModel model = scored.model();
        Set<String> warnings = new LinkedHashSet<>();
        if (isFirst) {
            scored.classes().ifPresent(c -> log.tell("Note: class: " + c.meaning()));
            model.notes().forEach(note -> log.tell("Note: " + note));
            if (hasThreshold) {
                log.tell("Note: threshold: " + model.threshold().text());
            }
            scored.classes()
                    .map(OutlierClass::doubt)
                    .filter(doubt -> !doubt.isEmpty())
                    .ifPresent(warnings::add);
            warnings.addAll(model.warnings());
        }
        if (!trains || !isFirst) {
            model.threshold().doubt(scored.scores().length).ifPresent(warnings::add);
        }
        if (!trains) {
            Table table = rows.get();
            Preprocessing.foreignWarning(model.foreignAttributes(table)).ifPresent(warnings::add);
            model.shiftWarning(table, scored.scores()).ifPresent(warnings::add);
        }
        ScoreTies.warning(scored.scores()).ifPresent(warnings::add);
        warnings.forEach(warning -> log.tell("Warning: " + warning));
    }
}
