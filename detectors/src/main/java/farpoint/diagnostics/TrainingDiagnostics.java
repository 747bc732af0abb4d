package farpoint.diagnostics;

import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
        rows = rows instanceof RowView ? rows : List.copyOf(rows);
        epochs = List.copyOf(epochs);
    }

    /**
     * Of rows whose entries are made each time that they are asked for.
     *
     * @param rows the number of rows
     * @param row makes the entry of a row, by its number from 0: always the same, for any thread
     * @param epochs the epochs of all training phases, in order
     */
    public static TrainingDiagnostics of(int rows, IntFunction<RowDiagnostics> row, List<EpochDiagnostics> epochs) {
        return new TrainingDiagnostics(new RowView(rows, row), epochs);
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
        int[] suspects = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).suspect())
                .toArray();
        double[] z =
                IntStream.of(suspects).mapToDouble(i -> rows.get(i).lastZ()).toArray();
        return IntStream.of(Ranking.order(z)).map(place -> suspects[place]).toArray();
    }
}
