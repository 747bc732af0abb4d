package farpoint.elki;

import elki.database.datastore.DataStoreFactory;
import elki.database.datastore.DataStoreUtil;
import elki.database.datastore.WritableDoubleDataStore;
import elki.database.ids.DBIDIter;
import elki.database.relation.MaterializedDoubleRelation;
import elki.database.relation.Relation;
import elki.math.DoubleMinMax;
import elki.result.outlier.BasicOutlierScoreMeta;
import elki.result.outlier.OutlierResult;

/** Hands scores to ELKI. */
final class DetectorScores {
    private DetectorScores() {}

    /**
     * The result for a relation.
     *
     * @param name name of the scores, shown to the user
     * @param relation the scored rows
     * @param scores one finite score a row, in the order of {@code relation.iterDBIDs()}; at least one
     * @param lowerBound the least possible score; negative infinity if there is none
     */
    static OutlierResult result(String name, Relation<?> relation, double[] scores, double lowerBound) {
        DoubleMinMax range = new DoubleMinMax();
        for (double score : scores) {
            range.put(score);
        }
        Meta meta = new Meta(range, lowerBound);
        return new OutlierResult(meta, relation(name, relation, scores));
    }

    /**
     * Numbers of the rows of a relation.
     *
     * @param values one a row, in the order of {@code relation.iterDBIDs()}
     */
    static MaterializedDoubleRelation relation(String name, Relation<?> relation, double[] values) {
        WritableDoubleDataStore store =
                DataStoreUtil.makeDoubleStorage(relation.getDBIDs(), DataStoreFactory.HINT_STATIC);
        int row = 0;
        for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance()) {
            store.putDouble(id, values[row++]);
        }
        return new MaterializedDoubleRelation(name, relation.getDBIDs(), store);
    }

    private static final class Meta extends BasicOutlierScoreMeta {
        Meta(DoubleMinMax range, double lowerBound) {
            super(range.getMin(), range.getMax(), lowerBound, Double.POSITIVE_INFINITY, baseline(lowerBound));
        }

        /** A finite bound is the score of the most ordinary row; without one ELKI takes the least score there is. */
        private static double baseline(double lowerBound) {
            return Double.isInfinite(lowerBound) ? Double.NaN : lowerBound;
        }

        /** ELKI divides 0 by 0 if all scores are equal. */
        @Override
        public double normalizeScore(double value) {
            double normalized = super.normalizeScore(value);
            return Double.isNaN(normalized) ? 0 : normalized;
        }
    }
}
