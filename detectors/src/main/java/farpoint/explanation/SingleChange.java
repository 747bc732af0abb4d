package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The change of one value that would make a row no outlier: of values that ordinary rows have in an attribute, those with
 * which the row scores at most the cut-off, and of these the nearest one, in units of the attribute's usual range; a number is
 * then moved towards the row's own value as far as that goes.
 */
public final class SingleChange {
    private static final int BISECTIONS = 24;

    /** Values of an attribute that are tried. */
    private static final int TRIED = 20;

    private static final int MOST_DIGITS = 15;
    private static final int NEAR_DIGITS = 6;

    private final Function<Table, double[]> score;
    private final Background background;
    private final double cut;

    /**
     * For a detector.
     *
     * @param score gives each row of a table its score
     * @param background whose rows are ordinary, and what is usual
     * @param cut rows with higher scores are outliers
     */
    public SingleChange(Function<Table, double[]> score, Background background, double cut) {
        this.score = score;
        this.background = background;
        this.cut = cut;
    }

    /**
     * What would change.
     *
     * @param attribute its place among the attributes of training
     * @param value what it would have to be
     * @param size how far that is from what it is, in units of the usual range; 1 for nominal and missing values
     */
    public record Change(int attribute, double value, double size) {}

    /**
     * The smallest change.
     *
     * @param row a table with one row, with the attributes of training in their order
     * @param attributes those that may change, by their places
     * @return empty if no value of one attribute alone would do
     */
    public Optional<Change> of(Table row, int[] attributes) {
        List<Change> candidates = new ArrayList<>();
        for (int attribute : attributes) {
            for (double value : tried(attribute)) {
                if (value != row.value(0, attribute)) {
                    candidates.add(new Change(attribute, value, size(row, attribute, value)));
                }
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        double[] scores = scores(row, candidates);
        Change best = null;
        for (int c = 0; c < scores.length; c++) {
            if (scores[c] <= cut && (best == null || candidates.get(c).size() < best.size())) {
                best = candidates.get(c);
            }
        }
        return Optional.ofNullable(best).map(change -> isNumber(row, change) ? smaller(row, change) : change);
    }

    /** Values of ordinary rows, in order. */
    private double[] tried(int attribute) {
        double[] values = Arrays.stream(background.ordinary().table().column(attribute))
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .distinct()
                .toArray();
        int count = Math.min(TRIED, values.length);
        return IntStream.range(0, count)
                .mapToDouble(i -> values[(2 * i + 1) * values.length / (2 * count)])
                .toArray();
    }

    private static boolean isNumber(Table row, Change change) {
        Attribute attribute = row.attribute(change.attribute());
        return !attribute.isNominal() && !Double.isNaN(row.value(0, change.attribute()));
    }

    private double size(Table row, int attribute, double value) {
        double own = row.value(0, attribute);
        if (row.attribute(attribute).isNominal() || Double.isNaN(own)) {
            return 1;
        }
        return Math.abs(value - own)
                / background.usual().attributes().get(attribute).width();
    }

    /** Moves a number towards the row's own, and to as few digits as will do. */
    private Change smaller(Table row, Change change) {
        double near = row.value(0, change.attribute());
        double far = change.value();
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = near / 2 + far / 2;
            if (isEnough(row, change.attribute(), middle)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        double rounded = rounded(row, change.attribute(), far, near > far ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return new Change(change.attribute(), rounded, size(row, change.attribute(), rounded));
    }

    /** The number away from the row's own value that has the fewest digits and will do; a whole one where all values are. */
    private double rounded(Table row, int attribute, double value, RoundingMode away) {
        // What bisection stops just before is the number itself, if that will do.
        double near = new BigDecimal(value).round(new MathContext(NEAR_DIGITS)).doubleValue();
        BigDecimal exact = new BigDecimal(isEnough(row, attribute, near) ? near : value);
        boolean isWhole = Arrays.stream(background.ordinary().table().column(attribute))
                .allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
        int first = isWhole ? Math.max(1, exact.precision() - exact.scale()) : 2;
        for (int digits = first; digits <= MOST_DIGITS; digits++) {
            double brief = exact.round(new MathContext(digits, away)).doubleValue();
            if (isEnough(row, attribute, brief)) {
                return brief;
            }
        }
        return value;
    }

    private boolean isEnough(Table row, int attribute, double value) {
        return scores(row, List.of(new Change(attribute, value, 0)))[0] <= cut;
    }

    private double[] scores(Table row, List<Change> changes) {
        int[] copies = new int[changes.size()];
        Table many = row.select(copies);
        Table.Builder changed = Table.builder(copies.length);
        for (int j = 0; j < many.columns(); j++) {
            double[] column = many.column(j);
            for (int c = 0; c < copies.length; c++) {
                column[c] = changes.get(c).attribute() == j ? changes.get(c).value() : column[c];
            }
            changed.add(many.attribute(j), column);
        }
        many.classes().ifPresent(changed::classes);
        return score.apply(changed.build());
    }
}
