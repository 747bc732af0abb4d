package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.data.ClassWord;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether an attribute may be labels: what is looked for would then be told beforehand, and the ranking shows nothing. */
public final class LabelLook {
    private static final Set<String> NAMES = Set.of("class", "label", "labels", "target", "y", "ground_truth");

    private LabelLook() {}

    /**
     * What is to be told, if the name of an attribute is that of labels, and it has two values.
     *
     * @param advice what a user can do then, a clause
     */
    static Optional<String> note(Attribute attribute, double[] values, String advice) {
        return isName(attribute.name()) && hasTwo(values)
                ? Optional.of("Attribute '" + attribute.name() + "' may be labels, and is looked at like all others; "
                        + advice + ".")
                : Optional.empty();
    }

    /** Whether a column of this name may be labels. */
    public static boolean isName(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || ClassWord.of(name)
                        .filter(word -> word.sure() && word.outlier())
                        .isPresent();
    }

    private static boolean hasTwo(double[] values) {
        return Arrays.stream(values)
                        .filter(v -> !Double.isNaN(v))
                        .distinct()
                        .limit(3)
                        .count()
                == 2;
    }
}
