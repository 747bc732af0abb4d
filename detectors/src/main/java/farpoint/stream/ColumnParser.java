package farpoint.stream;

import farpoint.InvalidInputException;
import farpoint.data.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the fields of one attribute into values. */
abstract sealed class ColumnParser {
    private final Attribute attribute;

    private ColumnParser(Attribute attribute) {
        this.attribute = attribute;
    }

    static ColumnParser of(Attribute attribute) {
        return attribute.isNominal() ? new Nominal(attribute) : new Numeric(attribute);
    }

    /** The attribute of the values. */
    final Attribute attribute() {
        return attribute;
    }

    /** The value of a field; NaN if it is empty or a question mark. */
    final double parse(String field, long line) {
        String text = field.trim();
        return text.isEmpty() || text.equals("?") ? Double.NaN : parsePresent(text, line);
    }

    abstract double parsePresent(String text, long line);

    private static final class Numeric extends ColumnParser {
        Numeric(Attribute attribute) {
            super(attribute);
        }

        @Override
        double parsePresent(String text, long line) {
            try {
                double value = Double.parseDouble(text);
                if (!Double.isInfinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // reported below, like an infinite value
            }
            throw new InvalidInputException(
                    "Line %d, attribute '%s': '%s' is no finite number.",
                    line, attribute().name(), text);
        }
    }

    /** A value that training did not have becomes a category of its own, which differs from every known one. */
    private static final class Nominal extends ColumnParser {
        private final Map<String, Integer> positions = new HashMap<>();

        Nominal(Attribute trained) {
            super(withUnseen(trained));
            for (int c = 0; c < trained.categories().size(); c++) {
                positions.put(trained.categories().get(c), c);
            }
        }

        private static Attribute withUnseen(Attribute trained) {
            List<String> categories = new ArrayList<>(trained.categories());
            String unseen = "unseen";
            while (categories.contains(unseen)) {
                unseen += "_";
            }
            categories.add(unseen);
            return Attribute.nominal(trained.name(), categories);
        }

        @Override
        double parsePresent(String text, long line) {
            return positions.getOrDefault(text, positions.size());
        }
    }
}
