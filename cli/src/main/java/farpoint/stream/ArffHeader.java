package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.stream.ArffTokens.Kind;
import farpoint.stream.Field.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the declarations of an ARFF file, line by line. Keywords may be written in any case. */
final class ArffHeader {
    private static final String DEFAULT_DATE = "yyyy-MM-dd'T'HH:mm:ss";

    private final List<Field> fields = new ArrayList<>();
    private int depth;

    /** Takes a line; true if the data begins after it. */
    boolean take(String text, long line) {
        ArffTokens tokens = new ArffTokens(text, line);
        if (!tokens.next()) {
            return false;
        }
        switch (tokens.text().toLowerCase(Locale.ROOT)) {
            case "@relation" -> {}
            case "@attribute" -> declare(tokens, line);
            case "@end" -> depth = Math.max(0, depth - 1);
            case "@data" -> {
                if (fields.isEmpty()) {
                    throw new InvalidInputException("The ARFF declares no attributes before line %d.", line);
                }
                return true;
            }
            default ->
                throw new InvalidInputException(
                        "Line %d of the ARFF starts with '%s'; before the data every line starts with @attribute.",
                        line, FieldText.shown(tokens.text()));
        }
        return false;
    }

    /** The attributes of a relational one are none of the rows' own. */
    private void declare(ArffTokens tokens, long line) {
        Field field = field(tokens, line);
        if (depth == 0) {
            fields.add(field);
        }
        depth += field.type() == Type.RELATIONAL ? 1 : 0;
    }

    private static Field field(ArffTokens tokens, long line) {
        if (!tokens.next() || !tokens.isText()) {
            throw new InvalidInputException("Line %d declares an attribute without a name.", line);
        }
        String name = tokens.text();
        if (!tokens.next()) {
            throw new InvalidInputException("Line %d declares the attribute '%s' without a type.", line, name);
        }
        if (tokens.kind() == Kind.OPEN) {
            return new Field(name, Type.NOMINAL, values(tokens, name, line), "");
        }
        return switch (tokens.text().toLowerCase(Locale.ROOT)) {
            // The last one is ELKI's.
            case "numeric", "real", "integer", "double" -> Field.of(name, Type.NUMERIC);
            case "string" -> Field.of(name, Type.STRING);
            case "relational" -> Field.of(name, Type.RELATIONAL);
            case "date" -> {
                boolean pattern = tokens.next() && tokens.isText();
                yield new Field(name, Type.DATE, List.of(), pattern ? tokens.text() : DEFAULT_DATE);
            }
            default ->
                throw new InvalidInputException(
                        "Line %d declares the attribute '%s' as '%s', which is no type of ARFF.",
                        line, name, FieldText.shown(tokens.text()));
        };
    }

    private static List<String> values(ArffTokens tokens, String name, long line) {
        List<String> values = new ArrayList<>();
        while (tokens.next()) {
            if (tokens.kind() == Kind.CLOSE) {
                return values;
            }
            values.add(tokens.text());
        }
        throw new InvalidInputException("Line %d does not end the list of values of attribute '%s'.", line, name);
    }

    /** The attributes, in order. */
    List<Field> fields() {
        return List.copyOf(fields);
    }
}
