package farpoint.bench;

import farpoint.Detectors;
import farpoint.advice.Rule;
import farpoint.advice.Rules;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How good the advice of {@link farpoint.advice.Recommendation} is. Prints Markdown: for each table the rule that holds, ROC AUC of what it takes,
 * the best detector as known afterwards, by how much that is better, and what would have been taken with limits that were chosen
 * on the other tables; then the means, also of taking the same always.
 *
 * <pre>{@code
 * ./farpoint bench advise [whole|clean|few|made] [SEEDS]
 * }</pre>
 *
 * Whole: the shipped sets, all rows. Clean: trained on normal rows. Few: 60 rows of each set, drawn by each seed. Made: tables with
 * outliers of one kind each, made by each seed.
 */
final class AdviceStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 1, 1, 1000, "Number of seeds to average over.");

    private static final String KINDS = "whole, clean, few or made";

    private AdviceStudy() {}

    static void run(String[] args) {
        String kind = args.length == 0 ? "whole" : args[0];
        int seeds = args.length < 2 ? SEEDS.defaultValue() : SEEDS.parse(args[1]);
        List<String> detectors = detectors(kind.equals("clean"));
        List<AdviceCase> cases =
                switch (kind) {
                    case "whole" -> shipped(Protocol.WHOLE, seeds, detectors);
                    case "clean" -> shipped(Protocol.CLEAN, seeds, detectors);
                    case "few" -> few(seeds, detectors);
                    case "made" -> made(seeds, detectors);
                    default ->
                        throw new InvalidInputException(
                                "The advice can be measured on %s. Got '%s' instead.", KINDS, kind);
                };
        print(cases, kind.equals("whole"), detectors);
    }

    /** The catalogue but for those that learn from labels, and what rules take without labels. */
    private static List<String> detectors(boolean clean) {
        Stream<String> named = Detectors.all().stream()
                .filter(spec -> spec.classUse() != ClassUse.OUTLIER_LABELS)
                .map(DetectorSpec::name);
        Stream<String> taken = Rules.USUAL.stream()
                .map(rule -> rule.choice().detector())
                .filter(text -> DetectorContender.parse(text).spec().classUse() != ClassUse.OUTLIER_LABELS)
                .filter(text -> text.contains("clean-training") == clean);
        return Stream.concat(named, taken).distinct().toList();
    }

    private static List<AdviceCase> shipped(Protocol protocol, int seeds, List<String> detectors) {
        return ShippedData.ALL.stream()
                .map(set -> told(AdviceCase.of(set, ShippedData.table(set), protocol, seeds, detectors)))
                .toList();
    }

    private static List<AdviceCase> few(int seeds, List<String> detectors) {
        List<AdviceCase> cases = new ArrayList<>();
        for (String set : ShippedData.ALL) {
            for (int seed = 1; seed <= seeds; seed++) {
                Table table = AdviceTables.few(ShippedData.table(set), seed);
                cases.add(told(AdviceCase.of(set + " " + seed, table, Protocol.WHOLE, 1, detectors)));
            }
        }
        return cases;
    }

    private static List<AdviceCase> made(int seeds, List<String> detectors) {
        List<AdviceCase> cases = new ArrayList<>();
        for (AdviceTables.Body body : AdviceTables.Body.values()) {
            for (AdviceTables.Oddity oddity : AdviceTables.Oddity.values()) {
                for (int seed = 1; seed <= seeds; seed++) {
                    String name = (body + ", " + oddity + " " + seed).toLowerCase(Locale.ROOT);
                    Table table = AdviceTables.made(body, oddity, seed);
                    cases.add(told(AdviceCase.of(name, table, Protocol.WHOLE, 1, detectors)));
                }
            }
        }
        return cases;
    }

    private static AdviceCase told(AdviceCase measured) {
        System.err.println("farpoint: " + measured.set() + " is measured.");
        return measured;
    }

    private static void print(List<AdviceCase> cases, boolean leaveOneOut, List<String> detectors) {
        System.out.println("| table | rule | taken | ROC AUC | best afterwards | ROC AUC | gap |"
                + (leaveOneOut ? " with limits of the others | gap |" : ""));
        System.out.println("|---|---|---|---:|---|---:|---:|" + (leaveOneOut ? "---|---:|" : ""));
        LeftOneOut others = leaveOneOut ? new LeftOneOut(cases) : null;
        double leftOut = 0;
        for (AdviceCase each : cases) {
            Rule rule = each.rule(Rules.USUAL);
            System.out.print(format(
                    "| %s | %s | %s | %.3f | %s | %.3f | %.3f |",
                    each.set(),
                    rule.name(),
                    rule.choice().detector(),
                    each.area(rule),
                    each.best().getKey(),
                    each.best().getValue(),
                    each.gap(Rules.USUAL)));
            if (leaveOneOut) {
                List<Rule> rules = Rules.of(others.without(each));
                leftOut += each.gap(rules) / cases.size();
                System.out.print(
                        format(" %s | %.3f |", each.rule(rules).choice().detector(), each.gap(rules)));
            }
            System.out.println();
        }
        double best = mean(cases, each -> each.best().getValue());
        double taken = mean(cases, each -> each.area(each.rule(Rules.USUAL)));
        System.out.println(
                format("| **mean** | | **advice** | **%.3f** | | **%.3f** | **%.3f** |", taken, best, best - taken)
                        + (leaveOneOut ? format(" | **%.3f** |", leftOut) : ""));
        System.out.println("\n| always the same | ROC AUC | gap |\n|---|---:|---:|");
        for (String detector : detectors) {
            double area = mean(cases, each -> each.areas().get(detector));
            System.out.println(format("| %s | %.3f | %.3f |", detector, area, best - area));
        }
    }

    private static double mean(List<AdviceCase> cases, ToDoubleFunction<AdviceCase> value) {
        return cases.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
