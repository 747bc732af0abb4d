/**
 * The denoising autoencoder that is told the noise level: Sattarov, Schreyer and Borth, Diffusion-Scheduled Denoising
 * Autoencoders for Anomaly Detection in Tabular Data, KDD 2025. Start reading at {@link
 * farpoint.denoising.DenoisingAutoencoder}.
 */
package farpoint.denoising;
