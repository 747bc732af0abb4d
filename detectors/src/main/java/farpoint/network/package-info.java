/**
 * Small feed-forward networks in plain Java: layers without bias, Adam, a training loop with a loss for each sample. It
 * knows nothing of outliers. All numbers are doubles; a batch is stored feature by feature, so that the rows of a batch
 * lie side by side and every product runs along them: a row gets the same bits alone as in any batch. Where the JVM
 * was started with the JDK's vector module, products use it, with the same bits. Start reading at {@link
 * farpoint.network.Network} and {@link farpoint.network.Trainer}.
 */
package farpoint.network;
