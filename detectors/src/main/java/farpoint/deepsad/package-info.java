/**
 * Deep semi-supervised anomaly detection: Ruff et al., Deep Semi-Supervised Anomaly Detection, ICLR 2020. Start reading at
 * {@link farpoint.deepsad.DeepSAD}.
 */
package farpoint.deepsad;
