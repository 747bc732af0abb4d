/**
 * One score of several detectors. {@link farpoint.ensemble.OutlierEnsemble} fits each member as it would be fitted alone and
 * averages their scores on a robust logarithmic scale. It knows no detector: the catalogue that members are named from is
 * handed to it. The unification of scores follows Kriegel, Kröger, Schubert, Zimek (SIAM SDM 2011).
 */
package farpoint.ensemble;
