/**
 * Where the errors of the z-error detector come from: each {@link farpoint.zerror.errors.Predictor} predicts values of a row
 * from others, by a covariance, a regression, a classifier or an autoencoder.
 */
package farpoint.zerror.errors;
