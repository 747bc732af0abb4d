package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where attributes of training are in other data. */
class AttributeMatchTest {
    static Stream<List<Attribute>> attributes() {
        return Stream.of(
                List.of(Attribute.numeric("a"), Attribute.numeric("b")),
                List.of(Attribute.text("id"), Attribute.numeric("a"), Attribute.text("note"), Attribute.numeric("b")),
                List.of(Attribute.numeric("a"), Attribute.text("a"), Attribute.numeric("a")),
                List.of(Attribute.text("a"), Attribute.text("a"), Attribute.numeric("b")),
                List.of(Attribute.numbered(0), Attribute.numbered(1)));
    }

    /** What has the same names in the same order is found at once, and where a search by name would find it. */
    @ParameterizedTest
    @MethodSource("attributes")
    void theSameAttributesAreInTheirPlaces(List<Attribute> attributes) {
        List<String> names = attributes.stream().map(Attribute::name).toList();
        int[] places = AttributeMatch.columnsOfNames(attributes, names);
        assertArrayEquals(places, AttributeMatch.columns(attributes, attributes));
    }

    @Test
    void theSameNameOfAnotherTypeIsAnError() {
        List<Attribute> trained = List.of(Attribute.numeric("a"));
        List<Attribute> here = List.of(Attribute.nominal("a", List.of("x", "y")));
        assertThrows(InvalidInputException.class, () -> AttributeMatch.columns(trained, here));
    }
}
