/**
 * Filling of missing values: {@link farpoint.imputation.NeighborImputation} gives each missing value that of a row like its own,
 * once or several times, and {@link farpoint.imputation.PooledEstimate} makes one result of those that the filled tables have.
 * Start reading there.
 */
package farpoint.imputation;
