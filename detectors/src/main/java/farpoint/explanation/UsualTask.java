package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.ColumnTask;
import farpoint.state.StateBytes;
import java.util.Arrays;

/**
 * What training rows that lie elsewhere usually have.
 *
 * @param text the columns that count as text, in order
 */
record UsualTask(int[] text) implements ColumnTask<byte[]> {
    @Override
    public byte[] of(int column, Attribute attribute, double[] values) {
        boolean isText = Arrays.binarySearch(text, column) >= 0;
        UsualValues.Usual usual = isText
                ? UsualValues.usual(Attribute.text(attribute.name()), new double[0])
                : UsualValues.usual(attribute, values);
        return StateBytes.of(usual.written());
    }
}
