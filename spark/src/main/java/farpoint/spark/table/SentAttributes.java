package farpoint.spark.table;

import farpoint.data.Attribute;
import java.io.Serializable;
import java.util.List;

/**
 * Attributes that travel.
 *
 * @param names one an attribute
 * @param kinds one an attribute
 * @param categories some an attribute
 */
record SentAttributes(String[] names, Attribute.Kind[] kinds, String[][] categories) implements Serializable {
    static SentAttributes of(List<Attribute> attributes) {
        return new SentAttributes(
                attributes.stream().map(Attribute::name).toArray(String[]::new),
                attributes.stream().map(Attribute::kind).toArray(Attribute.Kind[]::new),
                attributes.stream()
                        .map(a -> a.categories().toArray(String[]::new))
                        .toArray(String[][]::new));
    }

    /** An attribute. */
    Attribute get(int attribute) {
        return new Attribute(names[attribute], List.of(categories[attribute]), kinds[attribute]);
    }
}
