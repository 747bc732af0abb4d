/**
 * The one-class support vector machine of Schölkopf et al., scored by decision values: {@link
 * farpoint.oneclasssvm.OneClassSVM} prepares, {@code Solver} finds the coefficients by sequential minimal optimization on
 * rows of the kernel matrix, of which {@code KernelRows} keeps some, and {@code OneClassModel} scores by the support vectors.
 */
package farpoint.oneclasssvm;
