package farpoint.data;

import java.util.List;
import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name the attribute's name
 * @param categories the values of a nominal attribute, in order; empty for all others
 * @param kind what its values are; null, which only stored objects of earlier versions have, for numeric or nominal
 */
public record Attribute(String name, List<String> categories, Kind kind) {
    /** What the values of an attribute are. */
    public enum Kind {
        /** Numbers. */
        NUMERIC,
        /** One of some categories. */
        NOMINAL,
        /** Anything else, such as free text: nothing to calculate with, so that a table holds no values of it. */
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list of categories. */
    public Attribute {
        categories = List.copyOf(categories);
        if (kind == null) {
            kind = categories.isEmpty() ? Kind.NUMERIC : Kind.NOMINAL;
        }
    }

    /** A numeric attribute. */
    public static Attribute numeric(String name) {
        return new Attribute(name, List.of(), Kind.NUMERIC);
    }

    /** A nominal attribute with at least one category. */
    public static Attribute nominal(String name, List<String> categories) {
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a nominal attribute needs a category: " + name);
        }
        return new Attribute(name, categories, Kind.NOMINAL);
    }

    /** An attribute of free text, which no detector works on; all its values in a table are NaN. */
    public static Attribute text(String name) {
        return new Attribute(name, List.of(), Kind.TEXT);
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
        return kind == Kind.NOMINAL;
    }

    /** Whether this attribute is free text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }
}
