package farpoint.weka;

import farpoint.data.Table;
import weka.core.Instances;

/**
 * What a classifier learns from.
 *
 * @param table the rows, with labels where the detector learns from them
 * @param header their attributes, as Weka has them
 * @param classes what the values of the class mean
 */
record TrainingData(Table table, Instances header, OutlierClass classes) {}
