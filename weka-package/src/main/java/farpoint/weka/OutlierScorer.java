package farpoint.weka;

import weka.core.Instance;
import weka.core.Instances;

/** Gives the raw outlier score, which no threshold has touched; higher is more outlying. */
public interface OutlierScorer {
    /**
     * Scores one row.
     *
     * @param instance a row with the attributes of the training data
     * @return a finite score, the same to the last bit as in any batch
     * @throws Exception if the scorer was not trained or the row does not fit the training data
     */
    double outlierScore(Instance instance) throws Exception;

    /**
     * Scores rows in one go.
     *
     * @param instances rows with the attributes of the training data
     * @return one finite score a row
     * @throws Exception if the scorer was not trained or the rows do not fit the training data
     */
    double[] outlierScores(Instances instances) throws Exception;
}
