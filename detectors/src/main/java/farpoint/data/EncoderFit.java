package farpoint.data;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** Learns from a training table how each of its columns is encoded. */
final class EncoderFit {
    private EncoderFit() {}

    /** The encoders of all columns, each learnt on its own; of several mistakes that of the first column is told. */
    static AttributeEncoder[] of(
            Table training, Scaling scaling, ComputeContext context, IntFunction<Optional<LeftOut.Reason>> leftOut) {
        AttributeEncoder[] encoders = new AttributeEncoder[training.columns()];
        InvalidInputException[] mistakes = new InvalidInputException[encoders.length];
        context.withProgress(Progress.NONE).forEachChunk(Preprocessing.TASK, encoders.length, 1, (j, from, to) -> {
            try {
                Optional<LeftOut.Reason> reason = leftOut.apply(j);
                encoders[j] = reason.isPresent() ? new Unused(reason.get()) : encoder(training, j, scaling);
            } catch (InvalidInputException e) {
                mistakes[j] = e;
            }
        });
        for (InvalidInputException mistake : mistakes) {
            if (mistake != null) {
                throw mistake;
            }
        }
        return encoders;
    }

    /** Why a column of a training table is left out, if it is. */
    static Optional<LeftOut.Reason> leftOut(Table training, int column) {
        Attribute attribute = training.attribute(column);
        return LeftOut.reason(attribute, attribute.isText() ? new double[0] : presentValues(training, column));
    }

    private static AttributeEncoder encoder(Table training, int column, Scaling scaling) {
        return encoder(training.attribute(column), presentValues(training, column), training.rows(), scaling);
    }

    /**
     * The encoder of an attribute that is not left out.
     *
     * @param present its values in the training rows, without missing ones
     * @param rows the number of training rows
     */
    static AttributeEncoder encoder(Attribute attribute, double[] present, int rows, Scaling scaling) {
        if (present.length == 0) {
            throw new InvalidInputException(
                    "Attribute '%s' has only missing values in all %d training rows. Remove the attribute.",
                    attribute.name(), rows);
        }
        return attribute.isNominal() ? IndicatorEncoder.fit(attribute, present) : NumericEncoder.fit(present, scaling);
    }

    private static double[] presentValues(Table training, int column) {
        return Arrays.stream(training.shared(column))
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }
}
