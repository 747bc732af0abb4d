package farpoint.weka;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Attribute;

/** The attributes that say what a detector makes of rows, as Weka's schemes and the tab Outliers name them. */
public final class ScoreAttributes {
    /** The score. */
    public static final String SCORE = "outlier_score";

    /** Why a row is flagged, in a sentence. */
    public static final String WHY = "outlier_why";

    /** The names of the attributes that matter. */
    public static final String ATTRIBUTES = "outlier_attributes";

    private static final List<String> NO_YES = List.of("no", "yes");

    private static final Pattern NAMES = Pattern.compile(
            "outlier_(score|probability|flag|confidence|undecided|reason(_share|_[0-9])?|why|attributes|mark|rank|row)"
                    + "|audit_(findings|notes|place|distinctness|label_margin|suggested_label)");

    private ScoreAttributes() {}

    /** Whether an attribute is named as one that a detector or an audit has made: a new one is not to look at it. */
    public static boolean isNameOfOne(String name) {
        return NAMES.matcher(name).matches();
    }

    /** The score; higher is more outlying. */
    public static Attribute score() {
        return new Attribute(SCORE);
    }

    /** The probability that the threshold makes of it. */
    public static Attribute probability() {
        return new Attribute("outlier_probability");
    }

    /** Whether it lies above the threshold: no or yes. */
    public static Attribute flag() {
        return new Attribute("outlier_flag", NO_YES);
    }

    /** How sure that is. */
    public static Attribute confidence() {
        return new Attribute("outlier_confidence");
    }

    /** Whether that is so little that a person had better look: no or yes. */
    public static Attribute undecided() {
        return new Attribute("outlier_undecided", NO_YES);
    }

    /**
     * Why a row has its score: the attribute that matters most, its share, and a sentence.
     *
     * @param names of the attributes that may be the reason
     */
    public static List<Attribute> reason(List<String> names) {
        return List.of(
                new Attribute("outlier_reason", names),
                new Attribute("outlier_reason_share"),
                new Attribute(WHY, (List<String>) null));
    }

    /**
     * Several reasons, each as text with its share, and a sentence.
     *
     * @param count of reasons
     */
    public static List<Attribute> reasons(int count) {
        return Stream.concat(IntStream.rangeClosed(1, count).mapToObj(i -> "outlier_reason_" + i), Stream.of(WHY))
                .map(name -> new Attribute(name, (List<String>) null))
                .toList();
    }

    /** The attributes that matter for its score, as one text. */
    public static Attribute attributes() {
        return new Attribute(ATTRIBUTES, (List<String>) null);
    }

    /** What a person says of a row; missing for nothing. */
    public static Attribute mark() {
        return new Attribute("outlier_mark", List.of("normal", "outlier", "unsure"));
    }
}
