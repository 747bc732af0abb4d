package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0",
                "gpu side=16 rows=4 columns=8 depth=16 queue=8 load=2 batch=4096"
            })
    void aShapeIsReadAsItIsWritten(String text) {
        assertEquals(text, ShapeText.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tpu side=16 | There is no shape 'tpu'
                    cpu width=8 | The parameters of a shape are [width, vectors, queries, item, seed, batch]. Got [width].
                    cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=0 x=1 | Got [width, vectors, queries, item, seed, batch, x].
                    cpu width=8 vectors=2 queries=6 item=8 seed=0 batch=many | 'batch=many' is no parameter
                    cpu width=5 vectors=2 queries=6 item=8 seed=0 batch=0 | width is one of [4, 8, 16] for a cpu shape. Got 5
                    cpu width=8 vectors=2 queries=6 item=999999 seed=0 batch=0 | item is one of
                    """)
    void whatIsNoShapeIsRefused(String text, String expected) {
        String message = assertThrows(InvalidInputException.class, () -> ShapeText.parse(text))
                .getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void variationsDifferInOneParameterAndAreAllThatDo() {
        for (ScreenShape shape : List.of(new CpuShape(8, 2, 6, 8, 0, 0), GpuShape.DEFAULT)) {
            List<ShapeText.Axis> axes = shape instanceof CpuShape ? CpuShape.AXES : GpuShape.AXES;
            for (int axis = 0; axis < axes.size(); axis++) {
                String name = axes.get(axis).name();
                List<ScreenShape> others = shape.variations().get(axis);
                assertEquals(axes.get(axis).choices().size() - 1, others.size());
                for (ScreenShape other : others) {
                    assertEquals(
                            shape.toString().replaceAll(name + "=\\d+", ""),
                            other.toString().replaceAll(name + "=\\d+", ""));
                }
            }
        }
    }
}
