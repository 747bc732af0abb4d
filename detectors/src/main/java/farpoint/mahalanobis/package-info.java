/**
 * Mahalanobis distance to a Gaussian model: Rousseeuw and Van Driessen 1999 (robust), Ledoit and Wolf 2004 (shrunk), Lee et
 * al. 2018 (class-conditional), Rippel et al. 2020 (low-variance components, chi threshold). Start reading at {@link
 * farpoint.mahalanobis.GaussianMahalanobis}.
 */
package farpoint.mahalanobis;
