package farpoint.stream;

import farpoint.data.AttributeMatch;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.Header;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the first line of a CSV file holds names, and which. */
final class HeaderLook {
    private HeaderLook() {}

    /** The names in a first line. Quotes that are no part of a name that is looked for are taken off. */
    static List<String> names(List<String> first, List<String> wanted) {
        Set<String> known = new HashSet<>(wanted);
        return first.stream()
                .map(String::trim)
                .map(name -> known.contains(name) ? name : FieldText.unquoted(name))
                .toList();
    }

    /**
     * Whether a first line holds names.
     *
     * @param wanted the names of the model's attributes; none if there is no model
     * @throws InvalidInputException if that cannot be told
     */
    static boolean holdsNames(List<String> first, List<String> wanted, Header choice) {
        if (choice != Header.AUTO) {
            return choice == Header.YES;
        }
        boolean named = !AttributeMatch.isNumbered(wanted);
        if (named && new HashSet<>(names(first, wanted)).containsAll(wanted)) {
            return true;
        }
        if (first.stream().anyMatch(FieldText::isWord)) {
            return true;
        }
        if (named && wanted.stream().noneMatch(FieldText::isWord)) {
            throw new InvalidInputException(
                    "The model's attributes have numbers for names (%s), and the first line has others (%s): whether it holds"
                            + " names or values must be said by the option header, yes or no.",
                    shown(wanted), shown(first));
        }
        return false;
    }

    /**
     * What should be said of a decision that the look alone has made.
     *
     * @param second the line after the first; null if there is none
     */
    static Optional<String> doubt(List<String> first, List<String> second, List<String> wanted, boolean header) {
        // Spreadsheets leave the name of a column of row names empty.
        long words = first.stream()
                .filter(field -> FieldText.isWord(field) || wanted.isEmpty() && field.isBlank())
                .count();
        boolean fits = !wanted.isEmpty() && new HashSet<>(names(first, wanted)).containsAll(wanted);
        if (header && !fits && words < first.size()) {
            return Optional.of("The first line (" + shown(first)
                    + ") is taken for names; the option header can say that it is none.");
        }
        if (!header && second != null && isCounting(first) && !isWhole(second)) {
            return Optional.of(
                    "The first line (" + shown(first)
                            + ") is scored as a row, though it looks like names; the option header can say that it holds them.");
        }
        return Optional.empty();
    }

    /** Years, wave lengths and the like: whole numbers that rise. */
    private static boolean isCounting(List<String> fields) {
        double last = Double.NEGATIVE_INFINITY;
        for (String field : fields) {
            double value = FieldText.number(field.trim());
            if (!(value > last) || value != Math.rint(value)) {
                return false;
            }
            last = value;
        }
        return fields.size() > 1;
    }

    private static boolean isWhole(List<String> fields) {
        return fields.stream().allMatch(field -> {
            double value = FieldText.number(field.trim());
            return value == Math.rint(value);
        });
    }

    private static String shown(List<String> fields) {
        int most = 5;
        String text = String.join(
                ", ", fields.stream().limit(most).map(FieldText::shown).toList());
        return fields.size() > most ? text + ", ..." : text;
    }
}
