/**
 * The OpenCL back end of the distance engine. {@link farpoint.opencl.OpenCl} alone calls the OpenCL interface; kernels are the
 * {@code .cl} files next to the classes. Screening runs in float on the device, certification in double in Java, and what
 * cannot be certified, or is out of float's reach, in double on the device. Minkowski distances, range queries and pairwise
 * tiles run in Java, since their cost is not in what a device does well, or their bits could not be promised.
 */
package farpoint.opencl;
