package farpoint.weka.tab.act;

import farpoint.detector.MemberScores;
import farpoint.weka.ScoringModel;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import weka.gui.Logger;

/**
 * The row without a mark that is most worth one: of which an ensemble's members disagree most, or whose flag is least sure. D. Lewis,
 * W. Gale, 1994, "A Sequential Algorithm for Training Text Classifiers" (uncertainty); H. Seung, M. Opper, H. Sompolinsky, 1992,
 * "Query by Committee".
 */
final class NextRow {
    /** What it goes by, for a tooltip. */
    static final String RULE =
            "Selects the row without a mark that is most worth one: of an ensemble, among twice as many of the"
                    + " highest scores as are flagged (at least 20), the row on which the members disagree most; of other detectors the"
                    + " row whose flag is least sure, of equal ones the one nearest to the cut.";

    private static final int LEAST = 20;

    private NextRow() {}

    /**
     * Finds it, on a worker: members of a model that was loaded have to score the rows.
     *
     * @return its number; empty if all rows have marks
     * @throws InterruptedException if the calling thread was interrupted
     */
    static OptionalInt find(Snapshot run, Logger progress) throws Exception {
        return of(run, disagreement(run.result()));
    }

    private static Optional<double[]> disagreement(RunResult result) throws Exception {
        ScoringModel model = result.model();
        if (model.memberNames().isEmpty()) {
            return Optional.empty();
        }
        Optional<MemberScores> told = result.isTraining() ? model.trainingMembers() : Optional.empty();
        MemberScores said =
                told.filter(m -> m.scores().length == result.rows().size()).orElse(null);
        return Optional.of((said == null ? model.memberScores(result.rows().table()) : said).disagreement());
    }

    /**
     * Finds it.
     *
     * @param disagreement of the members on each row, if there are some
     */
    static OptionalInt of(Snapshot run, Optional<double[]> disagreement) {
        if (disagreement.isPresent()) {
            int flagged =
                    (int) IntStream.range(0, run.rows()).filter(run::flags).count();
            OptionalInt found = IntStream.range(0, Math.min(run.rows(), Math.max(LEAST, 2 * flagged)))
                    .map(run.result()::rowAt)
                    .filter(row -> run.marks()[row] == Mark.NONE)
                    .boxed()
                    .max(Comparator.comparingDouble(
                                    (Integer row) -> disagreement.get()[row])
                            .thenComparing(row -> -run.result().placeOf(row)))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return leastSure(run);
    }

    private static OptionalInt leastSure(Snapshot run) {
        double[] scores = run.result().scores();
        boolean sure = run.threshold().hasConfidence();
        IntToDoubleFunction confidence = row -> sure ? run.threshold().confidence(scores[row]) : 0;
        IntToDoubleFunction distance =
                row -> Math.abs(scores[row] - run.threshold().value());
        OptionalInt best = OptionalInt.empty();
        for (int place = 0; place < run.rows(); place++) {
            int row = run.result().rowAt(place);
            if (run.marks()[row] == Mark.NONE
                    && (best.isEmpty() || isLess(confidence, distance, row, best.getAsInt()))) {
                best = OptionalInt.of(row);
            }
        }
        return best;
    }

    private static boolean isLess(IntToDoubleFunction first, IntToDoubleFunction second, int row, int than) {
        int order = Double.compare(first.applyAsDouble(row), first.applyAsDouble(than));
        return order < 0 || order == 0 && second.applyAsDouble(row) < second.applyAsDouble(than);
    }
}
