package farpoint.data;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a table.
 *
 * @param name the attribute's name
 * @param categories the values of a nominal attribute, in order; empty for a numeric one
 */
public record Attribute(String name, List<String> categories) implements Serializable {
    /** Copies the list of categories. */
    public Attribute {
        categories = List.copyOf(categories);
    }

    /** A numeric attribute. */
    public static Attribute numeric(String name) {
        return new Attribute(name, List.of());
    }

    /** A nominal attribute with at least one category. */
    public static Attribute nominal(String name, List<String> categories) {
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a nominal attribute needs a category: " + name);
        }
        return new Attribute(name, categories);
    }

    /**
     * A numeric attribute of data without names, which is known by its place only.
     *
     * @param position place among the attributes, from 0
     */
    public static Attribute numbered(int position) {
        return numeric(numberedName(position));
    }

    /** The name that stands for a place, from 0. */
    static String numberedName(int position) {
        return "attribute_" + (position + 1);
    }

    /** Whether this attribute is nominal. */
    public boolean isNominal() {
        return !categories.isEmpty();
    }

    /** "numeric" or "nominal", for messages. */
    public String kind() {
        return isNominal() ? "nominal" : "numeric";
    }
}
