/**
 * Z-errors: how badly the values of a row fit each other, in standard deviations. Start reading at {@link
 * farpoint.zerror.ZError}, the detector.
 */
package farpoint.zerror;
