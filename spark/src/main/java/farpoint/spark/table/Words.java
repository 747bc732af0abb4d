package farpoint.spark.table;

import farpoint.stream.NumberLook;
import farpoint.stream.SourceFormat.DecimalSign;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a column of strings: whether all are numbers, and the different ones with their first places; of a column that has
 * very many, only that it has.
 */
final class Words implements Serializable {
    /** A column with more of them is text. */
    static final int MOST = 10_000;

    private static final long serialVersionUID = 1;

    private final HashMap<String, Long> first = new HashMap<>();
    private final NumberLook numbers;
    private String noNumber;
    private long placeOfNone;
    private boolean tooMany;

    Words(DecimalSign decimal) {
        this.numbers = new NumberLook(decimal);
    }

    /**
     * Looks at a value.
     *
     * @param word without blanks around it
     * @param place where it stands, places being in the order of rows
     */
    void see(String word, long place) {
        if (numbers.see(word, 1)) {
            seeNone(word, place);
        }
        add(word, place);
    }

    private void seeNone(String word, long place) {
        if (noNumber == null || place < placeOfNone) {
            noNumber = word;
            placeOfNone = place;
        }
    }

    private void add(String word, long place) {
        if (!tooMany) {
            first.merge(word, place, Math::min);
            if (first.size() > MOST) {
                tooMany = true;
                first.clear();
            }
        }
    }

    /** Adds the words of other rows. */
    void addAll(Words others) {
        numbers.addAll(others.numbers);
        if (others.noNumber != null) {
            seeNone(others.noNumber, others.placeOfNone);
        }
        if (others.tooMany) {
            tooMany = true;
            first.clear();
        }
        others.first.forEach(this::add);
    }

    /** Whether there is any. */
    boolean areThere() {
        return numbers.values() > 0;
    }

    /** Whether all are numbers. */
    boolean areNumbers() {
        return numbers.areAll();
    }

    /** Whether there are more than {@link #MOST} different ones, none of which is known then. */
    boolean areTooMany() {
        return tooMany;
    }

    /** The words in the order of their first places. */
    List<String> inOrder() {
        return first.entrySet().stream()
                .sorted(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is to be told of the column, if most words are numbers and not all are. */
    Optional<String> surprise(String name) {
        return numbers.surprise(name, noNumber, "");
    }
}
