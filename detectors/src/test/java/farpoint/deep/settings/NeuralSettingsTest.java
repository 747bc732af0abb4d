package farpoint.deep.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import org.junit.jupiter.api.Test;

/** The automatic number of epochs. */
class NeuralSettingsTest {
    private static <T> NeuralSettings with(Parameter<T> parameter, T value) {
        return NeuralSettings.of(
                ParameterValues.defaultsOf(NeuralSettings.COMMON).with(parameter, value));
    }

    @Test
    void manyRowsOrColumnsTakeFewerEpochs() {
        NeuralSettings settings = NeuralSettings.defaults();
        assertEquals(100, settings.epochsOr(100, 2048, 300));
        assertEquals(50, settings.epochsOr(100, 2048, 600));
        assertEquals(20, settings.epochsOr(100, 2048, 1500));
        assertEquals(20, settings.epochsOr(100, 2048, 100_000));
        assertEquals(20, settings.epochsOr(50, 2048, 1500));
        assertEquals(10, settings.epochsOr(10, 2048, 1500));
        assertEquals(10, settings.epochsOr(100, 4096, 1500));
        assertEquals(5, settings.epochsOr(100, 1_000_000, 1500));
    }

    @Test
    void columnsDoNotCountWhereTheUserSaysSo() {
        assertEquals(100, with(NeuralSettings.EPOCHS, 0).epochsOr(100, 2048, 1500));
        assertEquals(7, with(NeuralSettings.EPOCHS, 7).epochsOr(100, 2048, 1500));
        assertEquals(50, with(NeuralSettings.EPOCHS, 7).scaled(50, 2048, 1500));
        assertEquals(100, with(NeuralSettings.PRESET, Preset.REFERENCE).epochsOr(100, 9000, 1500));
    }
}
