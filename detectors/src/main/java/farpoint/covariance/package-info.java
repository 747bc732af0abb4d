/**
 * Estimates of location and covariance: empirical, diagonal, shrunk (Ledoit and Wolf; Chen et al.) and robust (Rousseeuw
 * and Van Driessen), and distances by solving with their Cholesky factor. Start reading at {@link
 * farpoint.covariance.CovarianceEstimator}.
 */
package farpoint.covariance;
