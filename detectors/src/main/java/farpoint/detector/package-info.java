/**
 * What a detector is: {@link farpoint.detector.OutlierDetector} holds hyper-parameters and fits an {@link
 * farpoint.detector.OutlierModel}, and a {@link farpoint.detector.DetectorSpec} is its declaration, from which hosts
 * and documents follow. The methods lie above and know no other method.
 */
package farpoint.detector;
