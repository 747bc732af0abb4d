package farpoint.labels;

import farpoint.data.DataMatrix;
import farpoint.detector.OutlierModel;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.Map;

/**
 * Which labels of the training rows a detector learns from.
 *
 * @param use all or none
 * @param fraction share of the labels of each class that are used
 */
public record LabelSettings(LabelUse use, double fraction) {
    /** Fraction of labels. */
    public static final Parameter<Double> LABELED_FRACTION = Parameter.ofDouble(
            "labeled-fraction",
            1,
            "(0, 1]",
            "Share of the labels of each class to learn from, drawn at random by the seed; all other rows count as"
                    + " unlabelled. An honest test of few labels in cross-validation.");

    /**
     * Use of labels.
     *
     * @param without what the detector is without them
     */
    public static Parameter<LabelUse> parameter(String without) {
        return Parameter.ofChoice(
                "labels",
                LabelUse.ALL,
                "Which labels of the training data to learn from: all or none. With none the labels are ignored and the"
                        + " detector is " + without + ".");
    }

    /**
     * The labels that are used.
     *
     * @param detector who asks, for the user
     * @param seed draws the fraction
     * @throws InvalidInputException if there are rows of a third class
     */
    public Labels of(String detector, DataMatrix rows, int seed) {
        return use == LabelUse.NONE
                ? Labels.none(rows.rows())
                : Labels.of(detector, rows).sample(fraction, seed);
    }

    /**
     * What to tell of the labels that are used.
     *
     * @param without what the detector is without labels
     */
    public Map<String, Object> facts(Labels known, String without) {
        Map<String, Object> facts = known.counts();
        if (use != LabelUse.NONE && known.isEmpty()) {
            facts.put(
                    OutlierModel.WARNING + " about the labels",
                    "No training row has a label, so that this is " + without
                            + "; if that is meant, set the 'labels' parameter to none.");
        }
        return facts;
    }
}
