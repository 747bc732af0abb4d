package farpoint.weka;

import farpoint.data.ClassWord;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Which value of the class means outliers, and which normal rows: the one reading that all of Weka's schemes use. The setting
 * {@code outlier-value} says it; else the values' names do, see {@link ClassWord}; else their order does, normal first, as is
 * usual for detectors in Weka. Two values that both mean the same, such as 1 and -1, are refused.
 *
 * @param outlier index of the value that means outliers; {@link #NONE} if there is none
 * @param normal index of the value that means normal rows; {@link #NONE} if there is none
 * @param meaning what means what, and why, in one sentence
 * @param doubt what makes the reading doubtful, in one sentence; empty for nothing
 */
public record OutlierClass(int outlier, int normal, String meaning, String doubt) implements Serializable {
    /** No value. */
    static final int NONE = -1;

    private static final String OPTION = WekaParameters.OUTLIER_VALUE.name();

    /**
     * The reading of a class.
     *
     * @param data rows whose class is set and nominal, to see whether the reading is likely
     * @param outlierValue the value that the user says means outliers; empty to go by the names
     * @throws InvalidInputException if there is no such value, or the names contradict each other
     */
    public static OutlierClass of(Instances data, String outlierValue) {
        Attribute attribute = data.classAttribute();
        List<String> values = Collections.list(attribute.enumerateValues()).stream()
                .map(String::valueOf)
                .toList();
        OutlierClass reading;
        if (!outlierValue.isEmpty()) {
            reading = named(attribute, values, outlierValue);
        } else {
            reading = values.size() == 2 ? ofTwo(values) : ofOthers(values);
        }
        return reading.judgedBy(data, values);
    }

    private static OutlierClass named(Attribute attribute, List<String> values, String outlierValue) {
        int outlier = values.indexOf(outlierValue);
        if (outlier < 0) {
            throw new InvalidInputException(
                    "The class '%s' has no value '%s', which the '%s' parameter names. It has: %s.",
                    attribute.name(), outlierValue, OPTION, String.join(", ", values));
        }
        int normal = only(values, i -> i != outlier && means(values.get(i), false));
        return of(values, outlier, normal != NONE ? normal : other(values, outlier), "as '" + OPTION + "' says");
    }

    private static OutlierClass ofTwo(List<String> values) {
        List<Optional<ClassWord>> words = values.stream().map(ClassWord::of).toList();
        boolean bothSay = words.stream().allMatch(Optional::isPresent);
        boolean same =
                bothSay && words.get(0).get().outlier() == words.get(1).get().outlier();
        boolean numbers = values.stream().allMatch(ClassWord::isNumber);
        if (same || numbers && !bothSay && words.stream().anyMatch(Optional::isPresent)) {
            throw new InvalidInputException(
                    "The class values '%s' and '%s' do not say which of them means outliers: name it by the '%s' parameter.",
                    values.get(0), values.get(1), OPTION);
        }
        for (int i = 0; i < 2; i++) {
            ClassWord word = words.get(i).filter(w -> bothSay || w.sure()).orElse(null);
            if (word != null) {
                return of(values, word.outlier() ? i : 1 - i, word.outlier() ? 1 - i : i, "as their names say");
            }
        }
        return of(values, 1, 0, byOrder());
    }

    /** One value means what it says, or normal rows; of more than two, those are meant whose names say it. */
    private static OutlierClass ofOthers(List<String> values) {
        if (values.isEmpty()) {
            return new OutlierClass(NONE, NONE, "The class has no values.", "");
        }
        if (values.size() == 1) {
            boolean outlier = means(values.get(0), true);
            return of(values, outlier ? 0 : NONE, outlier ? NONE : 0, outlier ? "as its name says" : "");
        }
        int normal = only(values, i -> means(values.get(i), false));
        int outlier = only(values, i -> means(values.get(i), true));
        if (normal == NONE && outlier == NONE) {
            return of(values, 1, 0, byOrder());
        }
        return of(
                values,
                outlier != NONE ? outlier : normal == 1 ? 0 : 1,
                normal != NONE ? normal : other(values, outlier),
                "as their names say");
    }

    private static String byOrder() {
        return "by their order, since their names do not say it; '" + OPTION + "' can";
    }

    private static boolean means(String value, boolean outlier) {
        return ClassWord.of(value)
                .filter(word -> word.sure() && word.outlier() == outlier)
                .isPresent();
    }

    /** The only value of some kind, if there is just one. */
    private static int only(List<String> values, Predicate<Integer> kind) {
        List<Integer> found =
                IntStream.range(0, values.size()).boxed().filter(kind).toList();
        return found.size() == 1 ? found.get(0) : NONE;
    }

    private static int other(List<String> values, int outlier) {
        return values.size() == 1 ? NONE : outlier == 0 ? 1 : 0;
    }

    private static OutlierClass of(List<String> values, int outlier, int normal, String why) {
        List<String> parts = new ArrayList<>();
        if (normal != NONE) {
            parts.add("'" + values.get(normal) + "' means normal rows");
        }
        if (outlier != NONE) {
            parts.add("'" + values.get(outlier) + "' means outliers");
        }
        String meaning = String.join(", ", parts) + (why.isEmpty() ? "" : ", " + why) + ".";
        return new OutlierClass(outlier, normal, meaning, "");
    }

    /** Outliers are the rarer ones; where normal rows would be, the reading is doubtful. */
    private OutlierClass judgedBy(Instances data, List<String> values) {
        long normals = data.stream().filter(this::isNormal).count();
        long outliers = data.stream().filter(this::isOutlier).count();
        if (normal == NONE || normals >= outliers) {
            return this;
        }
        String rare = String.format(
                Locale.ROOT,
                "Only %d %s of the class '%s', which is taken for the normal one, and %d of '%s': if that is wrong, set"
                        + " '%s' to %s.",
                normals,
                normals == 1 ? "row is" : "rows are",
                values.get(normal),
                outliers,
                values.get(outlier),
                OPTION,
                values.get(normal));
        return new OutlierClass(outlier, normal, meaning, rare);
    }

    /** Whether a row is known to be normal. */
    public boolean isNormal(Instance row) {
        return !row.classIsMissing() && row.classValue() == normal;
    }

    private boolean isOutlier(Instance row) {
        return !row.classIsMissing() && row.classValue() == outlier;
    }

    /** The labels of rows: normal first, outlier second, as detectors take them; further values of the class follow. */
    RowClasses labels(Instances data) {
        int size = data.classAttribute().numValues();
        List<String> names = new ArrayList<>();
        int[] ids = new int[size];
        List<Integer> order = new ArrayList<>(List.of(normal, outlier));
        IntStream.range(0, size).filter(i -> i != normal && i != outlier).forEach(order::add);
        for (int value : order) {
            if (value != NONE) {
                ids[value] = names.size();
                names.add(data.classAttribute().value(value));
            } else if (names.isEmpty()) {
                // A unary class of outliers: what would mean normal rows keeps its place.
                names.add("");
            }
        }
        int[] labels = data.stream()
                .mapToInt(row -> row.classIsMissing() ? RowClasses.MISSING : ids[(int) row.classValue()])
                .toArray();
        return new RowClasses(names, labels);
    }

    /**
     * The distribution over the values of the class.
     *
     * @param probability that the row is an outlier
     * @param values number of values, 1 or 2
     */
    double[] distribution(double probability, int values) {
        double[] distribution = new double[values];
        if (normal != NONE) {
            distribution[normal] = 1 - probability;
        }
        if (outlier != NONE) {
            distribution[outlier] = probability;
        }
        return distribution;
    }
}
