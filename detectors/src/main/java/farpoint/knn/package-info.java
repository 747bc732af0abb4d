/** Distance to the nearest neighbours, the simplest outlier score that adapts to the shape of the data. */
package farpoint.knn;
