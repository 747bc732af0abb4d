package weka.filters.unsupervised.outlier;

import java.io.Serializable;
import weka.core.Instances;

/** What was learnt on the first batch, to measure the rows of later ones. */
interface ErrorModel extends Serializable {
    /** The z-error of each row. */
    double[] errors(Instances rows) throws Exception;

    /** The attribute of each row's wrong cell, as an index into the rows' attributes; -1 for none. */
    int[] worst(Instances rows) throws Exception;
}
