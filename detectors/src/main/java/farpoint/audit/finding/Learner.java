package farpoint.audit.finding;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;

/** A classifier of the host, which an audit may use in place of neighbours. */
public interface Learner {
    /** Its name in texts, such as "RandomForest". */
    String name();

    /**
     * Learns from some rows and says of others how likely each class is.
     *
     * @param training the rows to learn from
     * @param classes their classes, none missing
     * @param rows of the same attributes
     * @param context threads and cancel check
     * @return a probability for each row and class
     */
    double[][] probabilities(Table training, RowClasses classes, Table rows, ComputeContext context);
}
