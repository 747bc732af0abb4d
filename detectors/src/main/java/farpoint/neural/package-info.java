/**
 * What the neural detectors share: their common parameters, how rows become network inputs, architectures by table width,
 * autoencoder pre-training, spheres around centres, ensembles, and the guard against collapse. It joins {@link
 * farpoint.nn}, which knows nothing of outliers, with the detectors. Start reading at {@link
 * farpoint.neural.EnsembleFit}.
 */
package farpoint.neural;
