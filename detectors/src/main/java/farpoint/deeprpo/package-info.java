/**
 * Deep random projection outlyingness: Bauw et al., Deep Random Projection Outlyingness for Unsupervised Anomaly Detection,
 * 2021. Start reading at {@link farpoint.deeprpo.DeepRPO}.
 */
package farpoint.deeprpo;
