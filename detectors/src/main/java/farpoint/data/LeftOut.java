package farpoint.data;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An attribute of the training table that is left out of the arithmetic, since it names rows rather than describing them.
 * Every detector in every host leaves out the same ones:
 *
 * <ul>
 *   <li>text;
 *   <li>a nominal attribute whose values hardly repeat, such as names, comments, or order numbers that are written as text;
 *   <li>a numeric attribute whose values are whole numbers that hardly repeat, if its name says as well that they are
 *       identifiers, such as {@code id}, {@code order_id}, {@code customerNo} or {@code invoice number}; see {@link
 *       IdentifierName}. Without such a name no numeric attribute is ever left out, not even a running number, which may as
 *       well be a year.
 * </ul>
 *
 * <p>Values hardly repeat if there are at least {@value #FEW} different ones among the n training rows that have a value, and
 * either more of them than 2n/3, or more than {@value #MANY} and than n/4: then a value has less than 1.5, or less than 4,
 * rows on average. So each row with a name of its own, a name that two or three rows share, and comments of which some are
 * the same are left out, while a region, a month or a product group stays: up to {@value #MANY} different values do wherever
 * a value has 1.5 rows or more on average.
 *
 * @param attribute the attribute's name
 * @param reason why it is left out
 */
public record LeftOut(String attribute, Reason reason) {
    /** Fewer different values never make an identifier. */
    static final int FEW = 5;

    /** More different values are none that a nominal attribute normally has. */
    static final int MANY = 30;

    /** Why an attribute is left out. */
    public enum Reason {
        /** It is text. */
        TEXT("text"),
        /** It is nominal, and its values hardly repeat. */
        NAMES("its values hardly repeat"),
        /** It is numeric, its values hardly repeat, and its name says that they are identifiers. */
        NUMBERS("an identifier by its name, with whole numbers that hardly repeat");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Why detectors leave an attribute out, if they do.
     *
     * @param values its values in the training rows, NaN where they are missing; not looked at where it is text
     */
    public static Optional<Reason> of(Attribute attribute, double[] values) {
        return reason(
                attribute,
                attribute.isText()
                        ? new double[0]
                        : Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    }

    /**
     * Why an attribute is to be left out, if it is.
     *
     * @param present its values in the training rows, without missing ones
     */
    static Optional<Reason> reason(Attribute attribute, double[] present) {
        if (attribute.isText()) {
            return Optional.of(Reason.TEXT);
        }
        if (attribute.isNominal()) {
            return hardlyRepeat(present) ? Optional.of(Reason.NAMES) : Optional.empty();
        }
        boolean identifier = IdentifierName.isOne(attribute.name())
                && Arrays.stream(present).allMatch(v -> v == Math.rint(v))
                && hardlyRepeat(present);
        return identifier ? Optional.of(Reason.NUMBERS) : Optional.empty();
    }

    private static boolean hardlyRepeat(double[] present) {
        long rows = present.length;
        long different = Arrays.stream(present).distinct().count();
        return different >= FEW && 3 * different > 2 * rows || different > MANY && 4 * different > rows;
    }

    /** What there is nothing left to work on for. */
    static InvalidInputException nothingElse(List<LeftOut> all) {
        return new InvalidInputException(
                "There are no attributes to work on: all are left out, since they are text or identifiers: %s. Detectors need"
                        + " a numeric attribute, or a nominal one whose values repeat.",
                listed(all));
    }

    /** One sentence for the user about attributes that were left out, at least one. */
    public static String sentence(List<LeftOut> all) {
        return "Left out of the arithmetic: " + listed(all) + ".";
    }

    private static String listed(List<LeftOut> all) {
        return all.stream().map(LeftOut::toString).collect(Collectors.joining(", "));
    }

    /** The attribute, with the reason in brackets. */
    @Override
    public String toString() {
        return attribute + " (" + reason + ")";
    }
}
