/**
 * The share of outliers in a table, as a posterior: how many there probably are, and how sure that is, from the scores of several
 * detectors. L. Perini, P.-C. B&uuml;rkner, A. Klami, 2023, "Estimating the Contamination Factor's Distribution in Unsupervised
 * Anomaly Detection", ICML. It is asked for, and no rule for thresholds: most tables leave the share open.
 */
package farpoint.contamination;
