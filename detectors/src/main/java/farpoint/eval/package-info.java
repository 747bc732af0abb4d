/** Measures of how well scores rank outliers above inliers. */
package farpoint.eval;
