package farpoint.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that say of an attribute that its values are identifiers. A name is taken apart at underscores, blanks, other signs
 * and where a capital letter follows a small one; what its last word is decides, since {@code customer_number} is an
 * identifier and {@code number_of_rooms} a number.
 */
final class IdentifierName {
    private static final Set<String> LAST_WORDS = Set.of(
            "id", "ids", "identifier", "uid", "uuid", "guid", "rowid", "key", "no", "nr", "number", "nummer", "name");

    /** Names that say so only alone: indices are also those of prices. */
    private static final Set<String> NAMES = Set.of("index", "row", "unnamed");

    private IdentifierName() {}

    static boolean isOne(String attribute) {
        List<String> words = Arrays.stream(attribute
                        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty()
                && (LAST_WORDS.contains(words.get(words.size() - 1))
                        || words.size() == 1 && NAMES.contains(words.get(0)));
    }
}
