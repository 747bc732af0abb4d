package farpoint.explanation;

import farpoint.data.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Says in one sentence why a row has its score; the same in every host. */
public final class Sentences {
    /** Further attributes are named from this share on. */
    private static final double FURTHER = 0.1;

    private static final String NOTHING = "no attribute stands out";

    private Sentences() {}

    /**
     * What is odd about a row, such as "quantity 400 is high (usually 1 to 12) and makes 91 % of the score".
     *
     * @param usual what the training rows have
     * @param aligned rows with the attributes of training in their order
     * @param contributions of these attributes
     */
    public static String of(UsualValues usual, Table aligned, Contributions contributions, int row) {
        List<Reason> reasons = Reasons.of(contributions, row);
        if (reasons.isEmpty()) {
            return NOTHING;
        }
        List<String> parts = IntStream.range(0, reasons.size())
                .filter(r -> r == 0 || reasons.get(r).share() >= FURTHER)
                .mapToObj(r -> part(usual, aligned, row, reasons.get(r), r == 0))
                .toList();
        return String.join("; ", parts);
    }

    /**
     * What would make the row no outlier, such as "with quantity 14 it would not be flagged".
     *
     * @param aligned a row of it has been changed, with the attributes of training in their order
     */
    public static String of(UsualValues usual, Table aligned, SingleChange.Change change) {
        int j = change.attribute();
        String value = usual.attributes().get(j).text(aligned.attribute(j), change.value());
        return "with " + aligned.attribute(j).name() + " " + value + " it would not be flagged";
    }

    private static String part(UsualValues usual, Table aligned, int row, Reason reason, boolean isFirst) {
        int j = reason.attribute();
        String phrase = usual.attributes().get(j).phrase(aligned.attribute(j), aligned.value(row, j));
        String percent = String.format(Locale.ROOT, "%d %%", Math.round(100 * reason.share()));
        return phrase + (isFirst ? " and makes " + percent + " of the score" : ", " + percent);
    }
}
