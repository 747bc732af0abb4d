package farpoint.bench.audit;

import farpoint.audit.Audit;
import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.audit.finding.Question;
import farpoint.run.ComputeContext;
import farpoint.stats.FalseDiscoveries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often tests and facts are told of tables that are in order. Prints Markdown. */
public final class SizeStudy {
    private static final double LEVEL = 0.05;

    /** At this rate nearly no test is believed, so that a report has all tests of a question in their order. */
    private static final double NEVER = Double.MIN_NORMAL;

    private final List<Result> results;

    private SizeStudy(List<Result> results) {
        this.results = results;
    }

    /** What was seen in a table. */
    private record Result(RowLaw.Kind kind, List<Observation> tests, List<Observation> facts) {
        boolean hasFinding() {
            double[] chances = tests.stream().mapToDouble(Observation::chance).toArray();
            boolean[] believed = FalseDiscoveries.believed(chances, LEVEL);
            return IntStream.range(0, believed.length).anyMatch(k -> believed[k]);
        }
    }

    /**
     * Audits tables and prints what was found.
     *
     * @param tables how many
     * @param seed of what is drawn
     */
    public static void run(int tables, int seed) {
        List<Result> results = IntStream.range(0, tables)
                .parallel()
                .mapToObj(item -> result(item, seed))
                .toList();
        SizeStudy study = new SizeStudy(results);
        study.printTests();
        study.printPages();
        study.printFacts();
    }

    private static Result result(int item, int seed) {
        AuditReport report = Audit.of(
                OrderlyTask.of(item, seed), NEVER, ComputeContext.withDefaults().withThreads(1));
        List<Observation> all = Stream.concat(report.findings().stream().map(Finding::seen), report.quiet().stream())
                .toList();
        return new Result(
                OrderlyTask.kind(item),
                all.stream().filter(o -> o.kind() == Kind.TEST).toList(),
                all.stream().filter(o -> o.kind() == Kind.FACT).toList());
    }

    /** A test is known by its question and its place among that question's tests. */
    private static Map<String, Double> chances(Result result) {
        Map<String, Double> chances = new TreeMap<>();
        int[] numbers = new int[Question.values().length];
        for (Observation test : result.tests) {
            int number = ++numbers[test.question().ordinal()];
            chances.put(
                    String.format(
                            Locale.ROOT,
                            "%02d %s %d",
                            test.question().ordinal(),
                            test.question().title(),
                            number),
                    test.chance());
        }
        return chances;
    }

    private void printTests() {
        Map<String, List<Double>> all = new TreeMap<>();
        Map<String, Map<RowLaw.Kind, List<Double>>> byKind = new TreeMap<>();
        for (Result result : results) {
            chances(result).forEach((test, chance) -> {
                all.computeIfAbsent(test, t -> new ArrayList<>()).add(chance);
                byKind.computeIfAbsent(test, t -> new TreeMap<>())
                        .computeIfAbsent(result.kind, k -> new ArrayList<>())
                        .add(chance);
            });
        }
        System.out.println("| test | tables | chance <= .01 | <= .05 | <= .5 | "
                + Arrays.stream(RowLaw.Kind.values()).map(k -> k + " <= .05 |").collect(Collectors.joining(" ")));
        System.out.println("|---|---:|---:|---:|---:|" + "---:|".repeat(RowLaw.Kind.values().length));
        all.forEach((test, chances) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s%n",
                test.substring(3),
                chances.size(),
                share(chances, c -> c <= 0.01),
                share(chances, c -> c <= LEVEL),
                share(chances, c -> c <= 0.5),
                Arrays.stream(RowLaw.Kind.values())
                        .map(k -> share(byKind.get(test).getOrDefault(k, List.of()), c -> c <= LEVEL) + " |")
                        .collect(Collectors.joining(" "))));
    }

    private void printPages() {
        System.out.println("\n| page | tables | a test is believed | a fact is told |\n|---|---:|---:|---:|");
        for (RowLaw.Kind kind : RowLaw.Kind.values()) {
            print(kind.toString(), results.stream().filter(r -> r.kind == kind).toList());
        }
        print("all", results);
    }

    private static void print(String name, List<Result> some) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s |%n",
                name,
                some.size(),
                share(some, Result::hasFinding),
                share(some, r -> !r.facts.isEmpty()));
    }

    private void printFacts() {
        Map<Question, List<Observation>> facts = new TreeMap<>(
                results.stream().flatMap(r -> r.facts.stream()).collect(Collectors.groupingBy(Observation::question)));
        System.out.println("\n| fact | times | such as |\n|---|---:|---|");
        facts.forEach((question, told) -> System.out.println("| " + question.title() + " | " + told.size() + " | "
                + told.get(0).sentence() + " |"));
    }

    private static <T> String share(List<T> all, Predicate<T> holds) {
        long count = all.stream().filter(holds).count();
        return all.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / all.size());
    }
}
