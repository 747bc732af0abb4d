package farpoint.weka.tab;

import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to know of a run, in sentences: doubts first. */
final class RunNotes {
    /** More names are not listed. */
    private static final int MOST = 10;

    private RunNotes() {}

    static String of(RunResult result) {
        List<String> sentences = new ArrayList<>();
        result.doubts().forEach(doubt -> sentences.add("Warning: " + doubt));
        result.model().warnings().forEach(warning -> sentences.add("Warning: " + warning));
        result.model().threshold().doubt(result.scores().length).ifPresent(doubt -> sentences.add("Warning: " + doubt));
        sentences.add(Numbers.count(result.cut().flagged()) + " of " + Numbers.count(result.scores().length)
                + " rows are flagged. Threshold: " + result.model().threshold().text() + ".");
        int[] beside = result.rows().beside();
        if (beside.length > 0) {
            String names = Arrays.stream(beside)
                    .limit(MOST)
                    .mapToObj(a -> result.rows().data().attribute(a).name())
                    .collect(Collectors.joining(", "));
            sentences.add("Not looked at: " + names + (beside.length > MOST ? ", ..." : "") + ".");
        }
        sentences.addAll(result.model().notes());
        return String.join(" ", sentences);
    }
}
