package farpoint.diagnostics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the training of a detector tells about its training rows. Immutable.
 *
 * @param rows one entry a training row, in the order of the training table
 * @param epochs the epochs of all training phases, in order
 */
public record TrainingDiagnostics(List<RowDiagnostics> rows, List<EpochDiagnostics> epochs) {
    /** Copies the lists. */
    public TrainingDiagnostics {
        rows = List.copyOf(rows);
        epochs = List.copyOf(epochs);
    }

    /** The numbers, from 0, of the rows that are suspects, those of the largest last z-score first. */
    public int[] suspects() {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).suspect())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(rows.get(b).lastZ(), rows.get(a).lastZ()))
                .mapToInt(i -> i)
                .toArray();
    }
}
