/**
 * Few labels. {@link farpoint.scoreboost.ScoreBoost} learns from the attributes together with the scores of detectors that
 * ignore labels, by a balanced random forest and a balanced logistic regression. It knows no other detector: the ensemble that
 * gives the scores is handed to it. The idea follows XGBOD: Zhao, Hryniewicki (IJCNN 2018).
 */
package farpoint.scoreboost;
