package farpoint.deep;

import farpoint.deep.masking.MaskRecord;
import farpoint.deep.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trained network of an ensemble, with what its training tells.
 *
 * @param scorer the network
 * @param facts what there is to tell about it, {@link Scorer#facts}
 * @param scores its scores of all training rows
 * @param collapsed whether it gives (almost) the same score to different rows
 * @param losses the losses by phase, in order
 * @param masks what was masked, one record a phase
 */
record Member(
        Scorer scorer,
        Map<String, Object> facts,
        double[] scores,
        boolean collapsed,
        Map<String, LossHistory> losses,
        List<MaskRecord> masks) {

    private static final double VANISHED = 1e-9;

    /** The names and lengths of what training tells of each phase; the same for all members of an ensemble. */
    List<Object> shape() {
        List<Object> shape = new ArrayList<>();
        losses.forEach((phase, values) -> shape.add(List.of(phase, values.epochs())));
        masks.forEach(mask -> shape.add(mask.shape()));
        return shape;
    }

    /** Whether the loss of a phase has fallen to next to nothing. */
    boolean lossVanished() {
        return losses.values().stream()
                .map(LossHistory::byEpoch)
                .filter(curve -> curve.length > 0)
                .anyMatch(curve -> curve[curve.length - 1] <= VANISHED * curve[0]);
    }
}
