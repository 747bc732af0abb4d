package farpoint.weka.tab;

import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** What there is to know of a run, in sentences: doubts first. */
final class RunNotes {
    private RunNotes() {}

    static String of(RunResult result) {
        List<String> sentences = new ArrayList<>();
        result.model().warnings().forEach(warning -> sentences.add("Warning: " + warning));
        result.model().threshold().doubt(result.scores().length).ifPresent(doubt -> sentences.add("Warning: " + doubt));
        sentences.add(Numbers.count(result.cut().flagged()) + " of " + Numbers.count(result.scores().length)
                + " rows are flagged. Threshold: " + result.model().threshold().text() + ".");
        sentences.addAll(result.model().notes());
        return String.join(" ", sentences);
    }
}
