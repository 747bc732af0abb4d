package farpoint.stream;

import farpoint.data.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads categories. One that training did not have becomes a category of its own, which differs from every known one. */
final class NominalParser implements ColumnParser {
    private static final char REPLACEMENT = '\uFFFD';

    private final Attribute attribute;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean free;
    private final Set<String> declared;
    private long unseen;
    private String firstUnseen;
    private long firstLine;

    NominalParser(Attribute trained, Field field) {
        attribute = withUnseen(trained);
        for (int c = 0; c < trained.categories().size(); c++) {
            positions.put(trained.categories().get(c), c);
        }
        free = field.type() != Field.Type.NOMINAL;
        declared = Set.copyOf(field.values());
    }

    private static Attribute withUnseen(Attribute trained) {
        List<String> categories = new ArrayList<>(trained.categories());
        String name = "unseen";
        while (categories.contains(name)) {
            name += "_";
        }
        categories.add(name);
        return Attribute.nominal(trained.name(), categories);
    }

    @Override
    public Attribute attribute() {
        return attribute;
    }

    @Override
    public double parse(String text, long line) {
        if (text == null) {
            return Double.NaN;
        }
        Integer position = positions.get(text);
        if (position != null) {
            return position;
        }
        if (free) {
            return trimmed(text.trim(), line);
        }
        if (!declared.contains(text)) {
            throw mistake(text, line, "is none of the values that the ARFF declares");
        }
        return unseen(text, line);
    }

    /** A known category is a value also where it is spelt as missing ones are. */
    private double trimmed(String text, long line) {
        String bare = FieldText.unquoted(text);
        Integer position = positions.getOrDefault(text, positions.get(bare));
        if (position != null) {
            return position;
        }
        if (FieldText.isMissing(bare)) {
            return Double.NaN;
        }
        if (bare.indexOf(REPLACEMENT) >= 0) {
            throw mistake(text, line, "is not in UTF-8; save the data in this charset");
        }
        return unseen(bare, line);
    }

    private double unseen(String text, long line) {
        if (unseen++ == 0) {
            firstUnseen = text;
            firstLine = line;
        }
        return positions.size();
    }

    @Override
    public Optional<String> note() {
        return unseen == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Attribute '%s' has %s that the model does not know, first '%s' in line %d; such a value"
                                + " counts as different from all others.",
                        attribute.name(),
                        unseen == 1 ? "a value" : unseen + " values",
                        FieldText.shown(firstUnseen),
                        firstLine));
    }
}
