/**
 * Networks in double arithmetic, as versions before format 2 of model files trained them: such a file goes on giving its scores to
 * the last bit. They are only read and passed through, never trained. Start reading at {@link
 * farpoint.network.float64.DoubleNetwork}.
 */
package farpoint.network.float64;
