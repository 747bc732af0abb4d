package farpoint.spark.score;

import farpoint.data.Attribute;
import farpoint.explanation.Contributions;
import farpoint.spark.rows.RowBatch;
import farpoint.threshold.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** What is said of the rows of a batch. */
final class ScoredBatch {
    private final ScoringPlan plan;
    private final RowBatch batch;
    private final List<Attribute> attributes;
    private final Threshold threshold;
    private final double[] scores;
    private final Contributions why;
    private final List<String> sentences;

    ScoredBatch(PartitionModel partition, ScoringPlan plan, RowBatch batch) {
        this.plan = plan;
        this.batch = batch;
        this.attributes = partition.attributes();
        this.threshold = partition.model().file().threshold();
        this.scores = partition.model().score(batch.table(), partition.killed());
        boolean explains = adds(AddedColumn.CONTRIBUTIONS) || adds(AddedColumn.WHY);
        this.why = explains
                ? partition.model().explain(batch.table(), partition.killed())
                : Contributions.exact(attributes.size(), new double[0]);
        this.sentences = adds(AddedColumn.WHY) ? partition.model().sentences(batch.table(), why) : List.of();
    }

    private boolean adds(AddedColumn column) {
        return Arrays.asList(plan.added()).contains(column);
    }

    /** The rows that the batch was made of, with the columns that are added. */
    List<Row> rows(List<Row> given) {
        List<Row> rows = new ArrayList<>(given.size());
        int scored = 0;
        for (int i = 0; i < given.size(); i++) {
            Object[] values = new Object[plan.width() + plan.added().length];
            for (int c = 0; c < plan.width(); c++) {
                values[c] = given.get(i).get(c);
            }
            boolean isScored = batch.refusals().get(i).isEmpty();
            for (int a = 0; a < plan.added().length; a++) {
                values[plan.width() + a] = isScored ? value(plan.added()[a], scored) : refused(plan.added()[a], i);
            }
            scored += isScored ? 1 : 0;
            rows.add(RowFactory.create(values));
        }
        return rows;
    }

    private Object refused(AddedColumn column, int row) {
        return column == AddedColumn.REFUSAL
                ? batch.refusals().get(row).orElseThrow().reason()
                : null;
    }

    private Object value(AddedColumn column, int i) {
        return switch (column) {
            case SCORE -> scores[i];
            case PROBABILITY -> threshold.probability(scores[i]);
            case FLAG -> threshold.flags(scores[i]);
            case CONFIDENCE -> threshold.confidence(scores[i]);
            case CONTRIBUTIONS -> CollectionConverters.asScala(contributions(i));
            case WHY -> sentences.get(i);
            case REFUSAL -> null;
        };
    }

    private Map<String, Double> contributions(int i) {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int j = 0; j < attributes.size(); j++) {
            if (!attributes.get(j).isText()) {
                byName.put(attributes.get(j).name(), why.value(i, j));
            }
        }
        return byName;
    }
}
