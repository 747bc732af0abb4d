package farpoint.diagnostics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One figure of a training row, as hosts and files show it.
 *
 * @param name its name: lower case, words joined by underscores
 * @param text what it means, for users
 * @param value the figure; 0 or 1 for yes or no
 */
public record RowFigure(String name, String text, ToDoubleFunction<RowDiagnostics> value) {
    /** All figures, in the order of presentation. */
    public static final List<RowFigure> ALL = List.of(
            new RowFigure(
                    "suspect",
                    "1 for rows that the networks could not make fit the others: masked in at least half of the last"
                            + " epochs, or left out and still far off after training.",
                    row -> row.suspect() ? 1 : 0),
            new RowFigure(
                    "mask_rate",
                    "Share of the times that the row was masked when a mini-batch judged it.",
                    RowDiagnostics::maskRate),
            new RowFigure("mean_z", "Mean z-score of the row among those of its mini-batches.", RowDiagnostics::meanZ),
            new RowFigure("last_z", "The same in the last epoch.", RowDiagnostics::lastZ),
            new RowFigure(
                    "first_epoch_masked",
                    "First epoch in which the row was masked; 0 if it never was.",
                    RowDiagnostics::firstEpochMasked),
            new RowFigure("times_seen", "Times that a mini-batch judged the row.", RowDiagnostics::timesSeen),
            new RowFigure("times_masked", "Times that the row was masked.", RowDiagnostics::timesMasked),
            new RowFigure(
                    "left_out",
                    "1 for rows that were left out before training as the most outlying ones.",
                    row -> row.leftOut() ? 1 : 0));
}
