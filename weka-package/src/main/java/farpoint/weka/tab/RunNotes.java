package farpoint.weka.tab;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to know of a run, with its threshold as it is now: doubts first, each in a line of its own. */
final class RunNotes {
    /** More names are not listed. */
    private static final int MOST = 10;

    private static final int DIGITS = 5;

    private RunNotes() {}

    static String of(RunResult result) {
        List<String> sentences = new ArrayList<>();
        result.doubts().forEach(doubt -> sentences.add("Warning: " + doubt));
        result.model().warnings().forEach(warning -> sentences.add("Warning: " + warning));
        Threshold threshold = result.cut().threshold();
        threshold.doubt(result.scores().length).ifPresent(doubt -> sentences.add("Warning: " + doubt));
        List<String> warnings = List.copyOf(sentences);
        sentences.clear();
        sentences.add(Numbers.count(result.cut().flagged()) + " of " + Numbers.count(result.scores().length)
                + " rows are flagged. Threshold: " + Numbers.text(threshold.value(), DIGITS)
                + threshold.origin().map(origin -> ", " + origin.text()).orElse("") + ".");
        int[] beside = result.rows().beside();
        if (beside.length > 0) {
            String names = Arrays.stream(beside)
                    .limit(MOST)
                    .mapToObj(a -> result.rows().data().attribute(a).name())
                    .collect(Collectors.joining(", "));
            sentences.add("Not looked at: " + names + (beside.length > MOST ? ", ..." : "") + ".");
        }
        sentences.addAll(result.model().notes());
        return Stream.concat(warnings.stream(), Stream.of(String.join(" ", sentences)))
                .collect(Collectors.joining("\n"));
    }
}
