package farpoint.ensemble;

import farpoint.detector.OutlierModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What there is to tell of an ensemble that has learnt.
 *
 * @param plans all members, as they were asked for
 * @param members those that have learnt
 * @param refused the others, with the reason of each
 * @param rows the number of training rows
 */
record EnsembleFacts(List<MemberPlan> plans, List<FittedMember> members, Map<String, String> refused, int rows) {
    /** Quartiles of fewer rows are hardly known. */
    private static final int FEW_ROWS = 20;

    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Members", plans.stream().map(MemberPlan::text).collect(Collectors.joining("; ")));
        members.forEach(member -> summary.put("Weight: " + member.name(), member.weight()));
        summary.put("Contributions", contributions());
        refused.forEach((name, reason) -> summary.put(
                OutlierModel.WARNING + ": " + name,
                "The ensemble goes without its member " + name + ", which cannot use these training rows: " + reason));
        for (FittedMember member : members) {
            if (member.scale().isConstant()) {
                summary.put(OutlierModel.WARNING + ": " + member.name(), constant(member));
            }
            member.model().summary().forEach((label, value) -> {
                if (label.startsWith(OutlierModel.CUT_SHORT)) {
                    summary.put(label + ", member " + member.name(), value);
                } else if (label.startsWith(OutlierModel.WARNING)) {
                    summary.put(label + ", member " + member.name(), member.name() + ": " + value);
                } else if (label.equals(OutlierModel.TRAINING_ROWS)) {
                    summary.putIfAbsent(label, "For " + member.name() + ": " + value);
                }
            });
        }
        if (rows < FEW_ROWS) {
            summary.put(
                    OutlierModel.WARNING + ": few rows",
                    "There are only " + rows + " training rows; with fewer than " + FEW_ROWS
                            + " the scales on which the ensemble compares its members are hardly known.");
        }
        return summary;
    }

    private String constant(FittedMember member) {
        return "The ensemble's member " + member.name() + " gives all training rows the same score"
                + (member.weight() > 0 ? ", as all others do." : ": its weight is 0.");
    }

    private String contributions() {
        List<String> with = names(true);
        List<String> without = names(false);
        if (with.isEmpty()) {
            return "by replacement, as no member can split its scores";
        }
        String shares = "shares of what " + String.join(", ", with) + (with.size() == 1 ? " says" : " say");
        return without.isEmpty() ? shares : shares + "; " + String.join(", ", without) + " cannot split scores";
    }

    private List<String> names(boolean explainable) {
        return members.stream()
                .filter(member -> member.isExplainable() == explainable)
                .map(FittedMember::name)
                .toList();
    }
}
