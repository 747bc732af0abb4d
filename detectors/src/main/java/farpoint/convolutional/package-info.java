/**
 * The convolutional autoencoder for rows that are profiles, such as the radar range profiles of Bauw et al., From
 * Unsupervised to Semi-supervised Anomaly Detection Methods for HRRP Targets, IEEE RadarConf 2020. Start reading at {@link
 * farpoint.convolutional.ConvolutionalAutoencoder}.
 */
package farpoint.convolutional;
