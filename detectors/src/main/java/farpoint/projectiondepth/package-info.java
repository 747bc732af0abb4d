/**
 * Random projection depth: Stahel 1981, Donoho 1982, Liu 1992, Zuo 2003; the mean over directions follows Bauw et al. 2021.
 * Start reading at {@link farpoint.projectiondepth.RandomProjectionDepth}.
 */
package farpoint.projectiondepth;
