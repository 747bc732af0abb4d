package farpoint.study.page;

import farpoint.study.RunResult;
import farpoint.study.compare.Cell;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Measure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A study as the sections look at it: its names and shares, and all comparisons. */
final class StudyView {
    private final StudyInput input;
    private final List<String> detectors;
    private final List<String> sets;
    private final List<Double> pollutions;
    private final List<Double> labels;
    private final Map<Measure, Map<Cell, Comparison>> comparisons = new EnumMap<>(Measure.class);

    StudyView(StudyInput input) {
        this.input = input;
        List<RunResult> runs = input.runs();
        detectors = runs.stream().map(RunResult::detector).distinct().toList();
        sets = runs.stream().map(RunResult::set).distinct().toList();
        pollutions = runs.stream().map(RunResult::pollution).distinct().sorted().toList();
        labels = runs.stream().map(RunResult::labels).distinct().sorted().toList();
        Map<Cell, List<RunResult>> byCell =
                runs.stream().collect(Collectors.groupingBy(Cell::of, TreeMap::new, Collectors.toList()));
        for (Measure measure : Measure.values()) {
            Map<Cell, Comparison> of = new TreeMap<>();
            byCell.forEach((cell, here) -> of.put(cell, Comparison.of(here, measure, cell, input.detectors())));
            comparisons.put(measure, of);
        }
    }

    StudyInput input() {
        return input;
    }

    /** In the order in which runs name them, which is that of their colors. */
    List<String> detectors() {
        return detectors;
    }

    List<String> sets() {
        return sets;
    }

    /** Ascending. */
    List<Double> pollutions() {
        return pollutions;
    }

    /** Ascending. */
    List<Double> labels() {
        return labels;
    }

    /** All of a measure, in the order of the cells. */
    Collection<Comparison> comparisons(Measure measure) {
        return comparisons.get(measure).values();
    }

    /** Those of a measure with the same labels, by ascending pollution. */
    List<Comparison> byPollution(Measure measure, double share) {
        return cells(measure).filter(c -> c.cell().labels() == share).toList();
    }

    /** Those of a measure with the same pollution, by ascending labels. */
    List<Comparison> byLabels(Measure measure, double share) {
        return cells(measure).filter(c -> c.cell().pollution() == share).toList();
    }

    private Stream<Comparison> cells(Measure measure) {
        return comparisons(measure).stream();
    }
}
