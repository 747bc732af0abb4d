package farpoint.study.compare;

import farpoint.chart.NumberText;
import farpoint.run.InvalidInputException;
import farpoint.study.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The runs of one cell that can be compared: of each data set the seeds that all detectors have. A set without such a seed is left
 * out, as are further seeds of some detectors only.
 *
 * @param detectors in the order in which the runs name them
 * @param sets those with common seeds, in the order in which the runs name them
 * @param values sets x detectors x seeds
 * @param leftOut sentences about what was left out
 */
record CommonRuns(List<String> detectors, List<String> sets, double[][][] values, List<String> leftOut) {
    private static final int NAMED = 5;

    /** Those of a cell, with a sentence for each planned detector that has no run in it. */
    static CommonRuns of(List<RunResult> runs, Measure measure, Cell cell, List<String> planned) {
        List<RunResult> here =
                runs.stream().filter(run -> Cell.of(run).equals(cell)).toList();
        List<String> detectors =
                here.stream().map(RunResult::detector).distinct().toList();
        List<String> sets = new ArrayList<>();
        List<double[][]> values = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        planned.stream()
                .filter(detector -> !detectors.contains(detector))
                .forEach(detector -> leftOut.add(detector + " has no result here (it failed) and is not compared."));
        here.stream().map(RunResult::set).distinct().forEach(set -> {
            Map<String, Map<Integer, Double>> found = bySeed(here, set, measure);
            TreeSet<Integer> seeds = seeds(found, detectors);
            if (seeds.isEmpty()) {
                leftOut.add(missing(set, found, detectors));
                return;
            }
            int further = found.values().stream().mapToInt(Map::size).sum() - seeds.size() * detectors.size();
            if (further > 0) {
                leftOut.add("Of the set " + set + ", " + NumberText.count(further)
                        + (further == 1 ? " run is" : " runs are")
                        + " left out, of seeds that not all detectors have.");
            }
            sets.add(set);
            values.add(detectors.stream()
                    .map(detector -> seeds.stream()
                            .mapToDouble(seed -> found.get(detector).get(seed))
                            .toArray())
                    .toArray(double[][]::new));
        });
        return new CommonRuns(detectors, List.copyOf(sets), values.toArray(double[][][]::new), List.copyOf(leftOut));
    }

    /** The finite values of a set by detector and seed. */
    private static Map<String, Map<Integer, Double>> bySeed(List<RunResult> here, String set, Measure measure) {
        Map<String, Map<Integer, Double>> found = new LinkedHashMap<>();
        for (RunResult run : here) {
            if (!run.set().equals(set) || !Double.isFinite(measure.of(run))) {
                continue;
            }
            Map<Integer, Double> seeds = found.computeIfAbsent(run.detector(), name -> new TreeMap<>());
            if (seeds.put(run.seed(), measure.of(run)) != null) {
                throw new InvalidInputException(
                        "The runs hold '%s' on the set '%s' with %s and seed %d twice: each may be there once.",
                        run.detector(), set, Cell.of(run).text(), run.seed());
            }
        }
        return found;
    }

    /** Those that all detectors have. */
    private static TreeSet<Integer> seeds(Map<String, Map<Integer, Double>> found, List<String> detectors) {
        TreeSet<Integer> seeds = new TreeSet<>();
        found.values().forEach(of -> seeds.addAll(of.keySet()));
        detectors.forEach(detector ->
                seeds.retainAll(found.getOrDefault(detector, Map.of()).keySet()));
        return seeds;
    }

    private static String missing(String set, Map<String, Map<Integer, Double>> found, List<String> detectors) {
        List<String> without =
                detectors.stream().filter(name -> !found.containsKey(name)).toList();
        String left = "The set " + set + " is left out: ";
        if (without.isEmpty()) {
            return left + "there is no seed that all detectors have.";
        }
        int more = without.size() - NAMED;
        return left + "it has no result of " + String.join(", ", without.subList(0, Math.min(NAMED, without.size())))
                + (more > 0 ? " and " + more + " further detectors." : ".");
    }
}
