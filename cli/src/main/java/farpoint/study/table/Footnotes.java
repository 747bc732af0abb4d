package farpoint.study.table;

import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.StudyPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why runs have no result, once for each detector and reason. */
public final class Footnotes {
    private final Map<Reason, List<String>> runs = new LinkedHashMap<>();

    Footnotes() {}

    /** Runs of a detector that failed alike. */
    private record Reason(String detector, String failure) {}

    /** Marks for a cell of the table, such as " [1] [2]"; none if no run failed. */
    String marks(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.measured().isEmpty())
                .map(this::number)
                .distinct()
                .map(number -> " [" + number + "]")
                .collect(Collectors.joining());
    }

    private int number(Outcome outcome) {
        Reason reason = new Reason(outcome.run().detector(), outcome.failure());
        List<String> where = runs.computeIfAbsent(reason, r -> new ArrayList<>());
        String run = outcome.run().set() + ", " + outcome.run().mixture().text() + ", seed "
                + outcome.run().seed();
        if (!where.contains(run)) {
            where.add(run);
        }
        return number(reason);
    }

    /** All of them, a line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach((reason, where) -> text.append("- [")
                .append(number(reason))
                .append("] ")
                .append(Markdown.plain(line(reason, where)))
                .append('\n'));
        return text.toString();
    }

    /** Which detectors failed, why and where, in the order of the plan; no Markdown, and names are as users gave them. */
    public static List<String> failures(StudyPlan plan, Map<Run, Outcome> outcomes) {
        Footnotes footnotes = new Footnotes();
        plan.runs().stream()
                .map(outcomes::get)
                .filter(outcome -> outcome != null && outcome.measured().isEmpty())
                .forEach(footnotes::number);
        List<String> lines = new ArrayList<>();
        footnotes.runs.forEach((reason, where) -> lines.add(line(reason, where)));
        return List.copyOf(lines);
    }

    private static String line(Reason reason, List<String> where) {
        String more = where.size() == 1 ? "" : ", and " + (where.size() - 1) + " more";
        return reason.detector() + ": " + reason.failure() + " (" + where.get(0) + more + ")";
    }

    private int number(Reason reason) {
        return List.copyOf(runs.keySet()).indexOf(reason) + 1;
    }
}
