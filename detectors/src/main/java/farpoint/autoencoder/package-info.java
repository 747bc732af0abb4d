/**
 * The autoencoder: rows that it reconstructs badly are outlying. Start reading at {@link
 * farpoint.autoencoder.Autoencoder}.
 */
package farpoint.autoencoder;
