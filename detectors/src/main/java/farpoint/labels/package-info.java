/** Which training rows are known to be normal or outliers, for detectors that learn from labels. */
package farpoint.labels;
