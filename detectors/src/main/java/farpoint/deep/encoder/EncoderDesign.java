package farpoint.deep.encoder;

import farpoint.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** The layers of an encoder and of a decoder that turns codes back into rows. */
public interface EncoderDesign {
    /** The encoder's layers; the last one gives the code. */
    List<Layer> encoder();

    /** The decoder's layers, from the code to the row. */
    List<Layer> decoder();

    /** The width of the code. */
    int latent();

    /** Encoder, then decoder. */
    default List<Layer> autoencoder() {
        List<Layer> layers = new ArrayList<>(encoder());
        layers.addAll(decoder());
        return layers;
    }
}
