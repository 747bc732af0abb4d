/**
 * What the neural detectors share: ensembles of networks, autoencoder pre-training, spheres around centres, and the guard
 * against collapse; parameters, rows, encoders, scorers and masks have packages of their own below. It joins {@link
 * farpoint.network}, which knows nothing of outliers, with the detectors. Start reading at {@link
 * farpoint.deep.EnsemblePlan}.
 */
package farpoint.deep;
