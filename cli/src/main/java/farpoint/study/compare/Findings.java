package farpoint.study.compare;

import farpoint.chart.NumberText;
import farpoint.stats.comparison.FriedmanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a comparison says, in sentences, with what it does not say. */
public final class Findings {
    /** With fewer sets, Nemenyi's test tells hardly any detectors apart. */
    private static final int FEW_SETS = 5;

    private static final int NAMED = 12;

    private Findings() {}

    /** The sentences, the finding first and doubts last. */
    public static List<String> of(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        if (comparison.standings().isEmpty()) {
            sentences.add("There is nothing to compare: no set has results of all detectors.");
        } else if (comparison.standings().size() == 1) {
            sentences.add("There is one detector only, and nothing to compare it with.");
        } else {
            best(comparison, sentences);
            comparison.friedman().ifPresent(test -> sentences.add(friedman(test)));
            doubts(comparison, sentences);
        }
        sentences.addAll(comparison.leftOut());
        return List.copyOf(sentences);
    }

    private static void best(Comparison comparison, List<String> sentences) {
        Standing best = comparison.standings().get(0);
        int blocks = comparison.blocks().length;
        sentences.add(String.format(
                Locale.ROOT,
                "%s has the best average rank, %.2f of %d detectors over %s.",
                best.detector(),
                best.rank(),
                comparison.standings().size(),
                count(blocks, comparison.overSeeds() ? "seed of one set" : "set")));
        if (blocks < 2) {
            return;
        }
        List<String> equal = comparison.standings().stream()
                .skip(1)
                .filter(standing -> !standing.isWorse(Comparison.ALPHA))
                .map(Standing::detector)
                .toList();
        String test = " (Wilcoxon's signed-rank test by Holm, at 0.05)";
        if (equal.isEmpty()) {
            sentences.add("All others are worse" + test + ".");
        } else if (equal.size() == comparison.standings().size() - 1) {
            sentences.add("None of the others is shown to be worse" + test + ".");
        } else {
            sentences.add("Not shown to be worse" + test + ": " + names(equal) + ". The others are worse.");
        }
        List<String> ahead = comparison.standings().stream()
                .filter(standing -> standing.isTold(Comparison.ALPHA) && !standing.isBehind())
                .map(Standing::detector)
                .toList();
        if (!ahead.isEmpty()) {
            sentences.add("By the same test, which weighs large differences more than ranks do, these are better: "
                    + names(ahead) + ".");
        }
    }

    /** Some names, and how many more there are. */
    private static String names(List<String> names) {
        int more = names.size() - NAMED;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + count(more, "further one");
    }

    private static String friedman(FriedmanTest test) {
        String f = Double.isInfinite(test.f()) ? "infinite" : NumberText.of(test.f(), 3, 1e7);
        return "Whether detectors differ at all: Friedman's chi-square " + NumberText.of(test.chiSquare(), 3, 1e7)
                + ", p " + chance(test.chance()) + "; F by Iman and Davenport " + f + ", p " + chance(test.fChance())
                + ".";
    }

    private static void doubts(Comparison comparison, List<String> sentences) {
        int blocks = comparison.blocks().length;
        if (blocks < 2) {
            sentences.add("One set with one seed tests nothing: differences may be chance.");
            return;
        }
        if (comparison.overSeeds()) {
            sentences.add(
                    "There is one set only: the tests are over its seeds, whose rows overlap, so that they are not"
                            + " independent and chances too small. They say how sure the order is on this set, and nothing of others.");
        } else if (blocks < FEW_SETS) {
            sentences.add(
                    "With " + count(blocks, "set") + ", fewer than " + FEW_SETS
                            + ", ranks say little: that detectors are not told apart does not mean that they are equally good.");
        }
        double least = Math.scalb(1.0, 1 - blocks);
        if (least * (comparison.standings().size() - 1) >= Comparison.ALPHA) {
            sentences.add("Over " + count(blocks, comparison.overSeeds() ? "seed" : "set")
                    + " Wilcoxon's test by Holm cannot show any difference at 0.05: the smallest chance that it can find is "
                    + chance(least) + ", times " + (comparison.standings().size() - 1) + " tests.");
        }
        sentences.add(
                "The detector of the best rank was found on the same results that it is tested on, which favours it.");
    }

    /** A chance as people read it. */
    public static String chance(double p) {
        if (Double.isNaN(p)) {
            return "";
        }
        return p < 0.0005 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String count(long count, String noun) {
        int space = noun.indexOf(' ');
        String many = space < 0 ? noun + "s" : noun.substring(0, space) + "s" + noun.substring(space);
        return NumberText.count(count) + " " + (count == 1 ? noun : noun.equals("further one") ? "further ones" : many);
    }
}
