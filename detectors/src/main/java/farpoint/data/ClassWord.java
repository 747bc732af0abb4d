package farpoint.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a class says of its rows. Case does not matter; of several words, each may say it, and a negation before
 * them turns it round: "no fraud" is normal. Single letters and numbers stand alone and say it only in company: {@code 1} and
 * {@code -1} mean outliers beside {@code 0}, but nothing beside each other, since both are in use for either.
 *
 * @param outlier whether the name means outliers; else it means normal rows
 * @param sure whether it means that in any company
 */
public record ClassWord(boolean outlier, boolean sure) {
    private static final Set<String> OUTLIER = Set.of(
            "outlier",
            "outliers",
            "outlying",
            "anomaly",
            "anomalies",
            "anomalous",
            "abnormal",
            "atypical",
            "unusual",
            "novelty",
            "yes",
            "true",
            "positive",
            "pos",
            "fraud",
            "fraudulent",
            "attack",
            "intrusion",
            "malicious",
            "suspicious",
            "error",
            "defect",
            "defective",
            "fault",
            "faulty",
            "failure",
            "bad");
    private static final Set<String> NORMAL = Set.of(
            "normal",
            "inlier",
            "inliers",
            "inlying",
            "regular",
            "typical",
            "ordinary",
            "usual",
            "no",
            "false",
            "negative",
            "neg",
            "legitimate",
            "legit",
            "genuine",
            "benign",
            "ok",
            "good",
            "clean",
            "healthy",
            "valid");
    private static final Set<String> NEGATIONS = Set.of("no", "not", "non", "without");
    private static final Set<String> OUTLIER_LETTERS = Set.of("o", "y", "t", "p");
    private static final Set<String> NORMAL_LETTERS = Set.of("n", "i", "f");

    /** What a name says, if anything. */
    public static Optional<ClassWord> of(String name) {
        String text = name.trim().toLowerCase(Locale.ROOT);
        Optional<Double> number = number(text);
        if (number.isPresent()) {
            double value = number.get();
            return value == 0 || Math.abs(value) == 1
                    ? Optional.of(new ClassWord(value != 0, false))
                    : Optional.empty();
        }
        if (OUTLIER_LETTERS.contains(text) || NORMAL_LETTERS.contains(text)) {
            return Optional.of(new ClassWord(OUTLIER_LETTERS.contains(text), false));
        }
        List<String> words = Arrays.stream(
                        text.replaceFirst("^non(?=\\p{L})", "non ").split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean negated = words.size() > 1 && NEGATIONS.contains(words.get(0));
        List<String> rest = negated ? words.subList(1, words.size()) : words;
        boolean outlier = rest.stream().anyMatch(OUTLIER::contains);
        boolean normal = rest.stream().anyMatch(NORMAL::contains);
        return outlier == normal ? Optional.empty() : Optional.of(new ClassWord(outlier != negated, true));
    }

    /** Whether a name is a number. */
    public static boolean isNumber(String name) {
        return number(name.trim()).isPresent();
    }

    private static Optional<Double> number(String text) {
        return text.matches("[-+]?[0-9]+(\\.[0-9]*)?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
