/**
 * The autoencoder with a Mahalanobis distance in the code added to its error: Denouden et al., Improving Reconstruction
 * Autoencoder Out-of-distribution Detection with Mahalanobis Distance, 2018. Start reading at {@link
 * farpoint.mahalanobisautoencoder.MahalanobisAutoencoder}.
 */
package farpoint.mahalanobisautoencoder;
