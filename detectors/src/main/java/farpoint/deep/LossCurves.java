package farpoint.deep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Training losses in words: the mean over the networks, at a few epochs of each phase. */
final class LossCurves {
    private static final int POINTS = 8;

    private LossCurves() {}

    static Map<String, Object> of(List<Member> members) {
        Map<String, Object> curves = new LinkedHashMap<>();
        members.get(0).losses().forEach((phase, first) -> {
            if (first.length > 0) {
                curves.put(phase + " loss by epoch", describe(phase, first.length, members));
            }
        });
        return curves;
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
                sum += member.losses().get(phase)[epoch];
            }
            text.add(String.format(Locale.ROOT, "%d: %.4g", epoch + 1, sum / members.size()));
        }
        return text.toString();
    }
}
