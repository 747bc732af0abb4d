package farpoint.weka.tab.table;

import farpoint.explanation.Reason;
import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;

/**
 * A column of the ranking.
 *
 * @param kind what it shows
 * @param attribute the attribute of the data that it shows; {@link #NONE} for none
 * @param name its heading
 */
record RankingColumn(Kind kind, int attribute, String name) {
    static final int NONE = -1;

    /** More attributes of the data are not shown; a table of thousands of columns is slow and of no use. */
    static final int MOST_ATTRIBUTES = 200;

    /** What a column shows. */
    enum Kind {
        RANK("Rank", "1 for the most outlying row; rows of equal scores share their rank"),
        ROW("Row", "The row's number in the data, from 1"),
        SCORE("Score", "Higher is more outlying"),
        PROBABILITY("Probability", "Above 0.5 exactly if the row is flagged"),
        CONFIDENCE(
                "Confidence",
                "How sure the flag is: the chance that other rows of the same kind would give the same one"),
        FLAG("Flag", "Whether the score is above the threshold"),
        MARK("Mark", "What you say of the row"),
        REASONS("What matters most", "The attributes that raise the score most, with their share of what raises it"),
        VALUE("", "");

        private final String heading;
        private final String tip;

        Kind(String heading, String tip) {
            this.heading = heading;
            this.tip = tip;
        }
    }

    /** The columns of a run, of which at most {@value #MOST_ATTRIBUTES} show attributes. */
    static List<RankingColumn> of(RunResult result) {
        Rows rows = result.rows();
        List<RankingColumn> columns = new ArrayList<>(List.of(of(Kind.RANK), of(Kind.ROW)));
        int[] beside = Arrays.stream(rows.beside()).limit(MOST_ATTRIBUTES).toArray();
        Arrays.stream(beside).forEach(a -> columns.add(ofAttribute(rows, a)));
        for (Kind kind : List.of(Kind.SCORE, Kind.PROBABILITY, Kind.CONFIDENCE, Kind.FLAG, Kind.MARK, Kind.REASONS)) {
            columns.add(of(kind));
        }
        rows.classIndex().ifPresent(a -> columns.add(ofAttribute(rows, a)));
        Arrays.stream(rows.used())
                .limit(MOST_ATTRIBUTES - beside.length)
                .forEach(a -> columns.add(ofAttribute(rows, a)));
        return columns;
    }

    private static RankingColumn of(Kind kind) {
        return new RankingColumn(kind, NONE, kind.heading);
    }

    private static RankingColumn ofAttribute(Rows rows, int attribute) {
        return new RankingColumn(
                Kind.VALUE, attribute, rows.data().attribute(attribute).name());
    }

    /** What the heading means. */
    String tip() {
        return kind == Kind.VALUE ? name : kind.tip;
    }

    /** Whether most people want to see its highest values first. */
    boolean startsHigh() {
        return switch (kind) {
            case SCORE, PROBABILITY, FLAG, MARK -> true;
            default -> false;
        };
    }

    /** Whether its values are in the order of the scores. */
    boolean followsScore() {
        return switch (kind) {
            case RANK, SCORE, PROBABILITY, FLAG, REASONS -> true;
            default -> false;
        };
    }

    /** Whether its values are numbers, which stand on the right. */
    boolean isNumeric(RunResult result) {
        return switch (kind) {
            case FLAG, MARK, REASONS -> false;
            case VALUE -> result.rows().data().attribute(attribute).isNumeric();
            default -> true;
        };
    }

    /** What it shows of a row. */
    String text(RunResult result, int row) {
        Threshold cut = result.cut().threshold();
        double score = result.score(row);
        return switch (kind) {
            case RANK -> Integer.toString(result.rankOf(row));
            case ROW -> Integer.toString(row + 1);
            case SCORE -> CellText.score(score);
            case PROBABILITY -> CellText.share(cut.probability(score));
            case CONFIDENCE -> cut.hasConfidence() ? CellText.share(cut.confidence(score)) : "";
            case FLAG -> cut.flags(score) ? "outlier" : "";
            case MARK -> text(result.marks().of(row));
            case REASONS -> text(result, result.knownReasons(row));
            case VALUE ->
                CellText.value(
                        result.rows().data().attribute(attribute),
                        result.rows().data().get(row).value(attribute));
        };
    }

    private static String text(Mark mark) {
        return mark == Mark.NONE ? "" : mark.name().toLowerCase(Locale.ROOT);
    }

    private static String text(RunResult result, List<Reason> reasons) {
        return reasons == null
                ? ""
                : reasons.stream()
                        .map(r -> result.rows().attribute(r.attribute()).name() + " " + Math.round(100 * r.share())
                                + " %")
                        .collect(Collectors.joining(", "));
    }

    /**
     * What to sort rows by, one key a row; NaN for what is last.
     *
     * @param cut the threshold
     * @param marks what is said of the rows
     */
    double[] keys(RunResult result, Threshold cut, Mark[] marks) {
        double[] scores = result.scores();
        IntStream all = IntStream.range(0, scores.length);
        return switch (kind) {
            case ROW -> all.asDoubleStream().toArray();
            case CONFIDENCE ->
                all.mapToDouble(row -> cut.hasConfidence() ? cut.confidence(scores[row]) : 0)
                        .toArray();
            case MARK -> all.mapToDouble(row -> marks[row].ordinal()).toArray();
            case VALUE -> valueKeys(result.rows());
            case RANK -> all.mapToDouble(row -> -scores[row]).toArray();
            default -> scores.clone();
        };
    }

    /** Texts are in the order of the alphabet. */
    private double[] valueKeys(Rows rows) {
        Attribute shown = rows.data().attribute(attribute);
        double[] keys = rows.data().attributeToDoubleArray(attribute);
        if (shown.isNominal() || shown.isString()) {
            double[] places = new double[shown.numValues()];
            Integer[] order = IntStream.range(0, places.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (a, b) -> String.CASE_INSENSITIVE_ORDER.compare(shown.value(a), shown.value(b)));
            for (int place = 0; place < order.length; place++) {
                places[order[place]] = place;
            }
            for (int i = 0; i < keys.length; i++) {
                keys[i] = Double.isNaN(keys[i]) ? Double.NaN : places[(int) keys[i]];
            }
        }
        return keys;
    }
}
