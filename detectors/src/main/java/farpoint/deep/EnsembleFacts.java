package farpoint.deep;

import farpoint.detector.OutlierModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to tell about the networks of an ensemble, for the model's summary. */
final class EnsembleFacts {
    private static final int FEW_ROWS = 50;

    private EnsembleFacts() {}

    static Map<String, Object> of(List<Member> members) {
        int collapsed = (int) members.stream().filter(Member::collapsed).count();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Networks", members.size() - collapsed);
        if (collapsed > 0) {
            facts.put(
                    OutlierModel.WARNING + " about collapse",
                    collapsed + " of " + members.size()
                            + " networks gave (almost) the same score to different rows and were left out.");
        }
        facts.put("Weights of a network", members.get(0).scorer().network().weightCount());
        int dead =
                members.stream().mapToInt(m -> m.scorer().network().deadUnits()).sum();
        if (dead > 0) {
            facts.put(
                    OutlierModel.WARNING + " about dead units",
                    dead + " units of the networks give the same value for every row.");
        }
        if (members.stream().anyMatch(Member::lossVanished)) {
            facts.put(
                    OutlierModel.WARNING + " about the loss",
                    "The training loss has fallen to (almost) 0: the scores say little.");
        }
        int rows = members.get(0).scores().length;
        if (rows < FEW_ROWS) {
            facts.put(
                    OutlierModel.WARNING + " about the rows",
                    "Trained on " + rows + " rows only: prefer RandomProjectionDepth or GaussianMahalanobis.");
        }
        members.forEach(m -> facts.putAll(m.facts()));
        facts.putAll(LossCurves.of(members));
        return facts;
    }
}
