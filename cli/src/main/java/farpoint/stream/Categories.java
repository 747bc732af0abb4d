package farpoint.stream;

import farpoint.data.Attribute;
import java.util.HashMap;
import java.util.Map;

/** Reads the categories that were seen, or declared. */
final class Categories implements ColumnParser {
    private final Attribute attribute;
    private final boolean free;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A reader.
     *
     * @param free whether the source declares none
     */
    Categories(Attribute attribute, boolean free) {
        this.attribute = attribute;
        this.free = free;
        attribute.categories().forEach(category -> places.putIfAbsent(category, places.size()));
    }

    @Override
    public Attribute attribute() {
        return attribute;
    }

    @Override
    public double parse(String text, long line) {
        Integer place = text == null ? null : places.get(free ? ColumnLook.bare(text) : text);
        if (place == null && text != null && !free) {
            throw mistake(text, line, "is none of the values that the ARFF declares");
        }
        return place == null ? Double.NaN : place;
    }
}
