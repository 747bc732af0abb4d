package farpoint.deep;

import farpoint.detector.OutlierModel;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Training losses in words: the mean over the networks, at a few epochs of each phase, and what was skipped. */
final class LossCurves {
    private static final int POINTS = 8;

    private LossCurves() {}

    static Map<String, Object> of(List<Member> members) {
        Map<String, Object> curves = new LinkedHashMap<>();
        members.get(0).losses().forEach((phase, first) -> {
            if (first.epochs() > 0) {
                trained(phase, first.epochs(), members)
                        .ifPresent(text -> curves.put(OutlierModel.CUT_SHORT + ": " + phase, text));
                curves.put(phase + " loss by epoch", describe(phase, first.epochs(), members));
            }
        });
        return curves;
    }

    /** How many epochs the networks trained, if one of them skipped some. */
    private static Optional<String> trained(String phase, int epochs, List<Member> members) {
        IntSummaryStatistics trained = members.stream()
                .mapToInt(member -> member.losses().get(phase).trained())
                .summaryStatistics();
        if (trained.getMin() == epochs) {
            return Optional.empty();
        }
        String count = trained.getMin() == trained.getMax()
                ? String.valueOf(trained.getMin())
                : trained.getMin() + " to " + trained.getMax();
        return Optional.of(count + " of " + epochs + " epochs, as the loss did not fall any further");
    }

    private static String describe(String phase, int epochs, List<Member> members) {
        StringJoiner text = new StringJoiner(", ");
        int previous = -1;
        for (int p = 0; p < POINTS; p++) {
            int epoch = (int) Math.round((epochs - 1.0) * p / (POINTS - 1));
            if (epoch == previous) {
                continue;
            }
            previous = epoch;
            double sum = 0;
            for (Member member : members) {
                sum += member.losses().get(phase).byEpoch()[epoch];
            }
            text.add(String.format(Locale.ROOT, "%d: %.4g", epoch + 1, sum / members.size()));
        }
        return text.toString();
    }
}
