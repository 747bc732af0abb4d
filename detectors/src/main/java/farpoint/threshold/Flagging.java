package farpoint.threshold;

import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How flags are to be set: the rule and what it needs to know.
 *
 * @param rule the rule
 * @param contamination the share of outliers that the user expects, above 0 and at most 1/2; 0 if nothing is said
 * @param falseAlarmRate the rate of false alarms that the rule conformal keeps, above 0 and at most 1/2
 */
public record Flagging(ThresholdRule rule, double contamination, double falseAlarmRate) {
    /** What the rule contamination takes if nothing is said. */
    public static final double USUAL_CONTAMINATION = 0.1;

    /** A contamination that is said means the rule of that name, unless another rule is said as well. */
    public Flagging {
        if (rule == ThresholdRule.AUTOMATIC && contamination > 0) {
            rule = ThresholdRule.CONTAMINATION;
        }
    }

    /** The rule contamination. */
    static Flagging ofContamination(double contamination) {
        return new Flagging(ThresholdRule.CONTAMINATION, contamination, USUAL_CONTAMINATION);
    }

    /**
     * The threshold, where the detector has no theoretical one and there are no scores to calibrate with.
     *
     * @param trainingScores at least one score
     * @throws InvalidInputException if the rule needs either, or more rows
     */
    public Threshold threshold(double[] trainingScores) {
        return threshold(trainingScores, OptionalDouble.empty(), () -> {
            throw new InvalidInputException("The rule conformal needs the training rows, to calibrate with.");
        });
    }

    /** The threshold, in the calling thread alone. */
    public Threshold threshold(double[] trainingScores, OptionalDouble theoretical, Supplier<double[]> calibration) {
        ComputeContext alone = ComputeContext.withDefaults().withThreads(1).withCancelCheck(() -> false);
        return threshold(trainingScores, theoretical, calibration, alone);
    }

    /**
     * The threshold.
     *
     * @param trainingScores the scores of the training rows, at least one
     * @param theoretical the cut-off that theory gives for the detector, if it has one
     * @param calibration gives scores of clean rows that did not train the model; asked for by the rule conformal only
     * @param context threads and cancel check
     * @throws InvalidInputException if the rule cannot be used here
     */
    public Threshold threshold(
            double[] trainingScores,
            OptionalDouble theoretical,
            Supplier<double[]> calibration,
            ComputeContext context) {
        SortedScores scores = SortedScores.of(trainingScores);
        if (rule.looksAtShape() && scores.size() < ThresholdRule.LEAST_ROWS) {
            throw new InvalidInputException(
                    "The rule %s needs at least %d training rows; there are %d.",
                    Words.of(rule), ThresholdRule.LEAST_ROWS, scores.size());
        }
        return switch (rule) {
            case CONTAMINATION ->
                contamination > 0
                        ? ranked(scores, contamination, "contamination " + contamination)
                        : ranked(scores, USUAL_CONTAMINATION, "contamination 0.1, as none is given");
            case AUTOMATIC ->
                scores.size() < ThresholdRule.LEAST_AUTOMATIC_ROWS
                        ? ranked(scores, USUAL_CONTAMINATION, "the highest tenth, as there are fewer than 20 rows")
                        : shaped(scores, AutomaticCut::of, context);
            case FENCE -> shaped(scores, s -> new Cut(Fences.tukey(s)), context);
            case ADJUSTED_FENCE -> shaped(scores, s -> new Cut(Fences.adjusted(s)), context);
            case MAD -> shaped(scores, s -> new Cut(Fences.modifiedZ(s)), context);
            case THEORETICAL -> theoretical(scores, theoretical);
            case CONFORMAL ->
                conformal(scores, new Calibration(SortedScores.of(calibration.get()), falseAlarmRate), context);
        };
    }

    private Threshold ranked(SortedScores scores, double share, String basis) {
        double value = ContaminationCut.of(scores, share);
        return of(scores, new Cut(value, basis), RankStability.of(scores, scores.above(value)), Optional.empty());
    }

    /** A cut-off that a person has set; its flags are as sure as if as many were asked for. */
    static Threshold byHand(SortedScores scores, double value) {
        return ofContamination(USUAL_CONTAMINATION)
                .of(
                        scores,
                        new Cut(value, ThresholdOrigin.BY_HAND),
                        RankStability.of(scores, scores.above(value)),
                        Optional.empty());
    }

    private Threshold shaped(SortedScores scores, Function<SortedScores, Cut> cut, ComputeContext context) {
        RedrawnCuts redrawn = RedrawnCuts.of(scores, drawn -> cut.apply(drawn).value(), context);
        return of(scores, cut.apply(scores), redrawn, Optional.empty());
    }

    private Threshold theoretical(SortedScores scores, OptionalDouble theoretical) {
        double value = theoretical.orElseThrow(
                () -> new InvalidInputException("The 'threshold' parameter must not be theoretical here: with these"
                        + " parameters the detector has no theoretical threshold. The default is automatic."));
        return of(scores, new Cut(value), RedrawnCuts.always(value), Optional.empty());
    }

    private Threshold conformal(SortedScores scores, Calibration calibration, ComputeContext context) {
        String basis = "false-alarm rate " + falseAlarmRate + " among new rows, if these training rows are clean";
        RedrawnCuts redrawn = RedrawnCuts.of(
                calibration.scores(), drawn -> new Calibration(drawn, falseAlarmRate).cutAlone(), context);
        return of(scores, new Cut(calibration.cutAlone(), basis), redrawn, Optional.of(calibration));
    }

    private Threshold of(SortedScores scores, Cut cut, Stability stability, Optional<Calibration> calibration) {
        double value = cut.value();
        ThresholdOrigin origin =
                new ThresholdOrigin(rule, basis(cut), scores.size(), scores.above(value), scores.equalTo(value));
        return new Threshold(
                value,
                scale(scores, value),
                Optional.of(origin),
                Optional.of(stability),
                calibration,
                Optional.of(TrainingScores.of(scores)));
    }

    private String basis(Cut cut) {
        if (rule == ThresholdRule.CONTAMINATION || contamination == 0) {
            return cut.basis();
        }
        return cut.basis() + (cut.basis().isEmpty() ? "" : "; ") + "contamination " + contamination + " is not used";
    }

    /** The distance to the median, or where the cut-off is not above it another measure of the scores' spread. */
    private static double scale(SortedScores scores, double cut) {
        double distance = cut - scores.median();
        if (distance > 0 && Double.isFinite(distance)) {
            return distance;
        }
        double range = scores.interquartileRange();
        return range > 0 && Double.isFinite(range) ? range : 1;
    }
}
