/**
 * Small feed-forward networks in plain Java: layers without bias, Adam, a training loop with a loss for each sample. It
 * knows nothing of outliers. Values, weights and gradients are floats; statistics, losses and scores are doubles. A batch is
 * stored feature by feature, so that the rows of a batch lie side by side and every product runs along them. Each element of a
 * product is a chain of fused multiply-adds in a fixed order: a row gets the same bits alone as in any batch, on any processor
 * and number of threads, in plain loops and, where the JVM was started with it, on the JDK's vector module. Start reading at
 * {@link farpoint.network.Network} and {@link farpoint.network.Trainer}.
 */
package farpoint.network;
