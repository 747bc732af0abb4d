package farpoint.params;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values as users type them: enum constants are words in lower case with dashes. */
public final class Words {
    private Words() {}

    /** The word for a constant, such as "two-points" for TWO_POINTS. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for all constants of a type, in order. */
    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> of(c)).toList();
    }

    /** Reads a value of the type; empty if the text is none. Case, dashes and underscores do not matter for words. */
    static <T> Optional<T> parse(String text, Class<T> type) {
        try {
            if (type == Integer.class) {
                return Optional.of(type.cast(Integer.valueOf(text)));
            }
            if (type == Double.class) {
                return Optional.of(type.cast(Double.valueOf(text)));
            }
            if (type == Boolean.class) {
                return parseBoolean(text).map(type::cast);
            }
            if (type == String.class) {
                return Optional.of(type.cast(text));
            }
            if (type == IntList.class) {
                return Optional.of(type.cast(IntList.parse(text)));
            }
            return parseConstant(text, type);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> parseConstant(String text, Class<T> type) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(wanted))
                .findFirst();
    }
}
