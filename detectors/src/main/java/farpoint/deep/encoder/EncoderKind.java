package farpoint.deep.encoder;

import farpoint.deep.rows.InputForm;
import farpoint.deep.settings.NeuralSettings;

/** Kinds of encoder. */
public enum EncoderKind {
    /** Fully connected layers: attributes have no order. */
    DENSE,
    /** Convolutions along the row: the attributes, in order, are a profile such as a spectrum or a time series. */
    CONVOLUTIONAL;

    /** Layers for rows of the given width. */
    public EncoderDesign design(NeuralSettings settings, int columns) {
        return this == DENSE ? informed(settings, columns, 0) : ConvolutionalArchitecture.of(settings, columns);
    }

    /** Dense layers that are told so many numbers besides a row, which the decoder does not restore. */
    public static EncoderDesign informed(NeuralSettings settings, int columns, int told) {
        return Architecture.of(settings, columns, told);
    }

    /** The automatic width of a dense encoder's code. */
    public static int automaticLatent(int columns) {
        return Architecture.automaticLatent(columns);
    }

    /** How scaled rows become inputs of such an encoder. */
    public InputForm form(NeuralSettings settings, int columns) {
        int width = this == DENSE ? columns : ConvolutionalArchitecture.paddedLength(columns);
        return InputForm.of(settings, columns, width);
    }
}
