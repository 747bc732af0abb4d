package farpoint.diagnostics;

import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;
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

    /**
     * The diagnostics, where they are asked for.
     *
     * @param found what there is
     * @param detector the detector's name
     * @throws InvalidInputException if there is nothing
     */
    public static TrainingDiagnostics required(Optional<TrainingDiagnostics> found, String detector) {
        return found.orElseThrow(() -> new InvalidInputException(
                "%s has no diagnostics of its training rows here: only neural detectors that train now have them, if"
                        + " their parameters let them mask rows or leave rows out.",
                detector));
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
