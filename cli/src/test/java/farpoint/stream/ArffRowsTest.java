package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ARFF with all that Weka reads in it. */
class ArffRowsTest {
    private static final Attribute X = Attribute.numeric("x");
    private static final Attribute DAY = Attribute.numeric("day");
    private static final Attribute COLOUR = Attribute.nominal("colour", List.of("light blue", "red", "?"));
    private static final String HEAD = """
            @relation r
            @attribute colour {red, 'light blue', violet}
            @attribute x numeric
            @attribute note string
            @data
            """;

    private static Table read(String text, Attribute... attributes) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RowSource source = RowSource.open(new ByteArrayInputStream(bytes), List.of(attributes))) {
            return source.next(1000);
        }
    }

    private static void assertMessage(String message, String text, Attribute... attributes) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> read(text, attributes))
                        .getMessage());
    }

    @Test
    void weightsAndRemarksArePassedOver() throws IOException {
        Table table = read(HEAD + "red,1,'a, b',{0.5}\n'light blue' 2\tc , {3} % a remark\nred,3,d % {4}\n", X, COLOUR);
        assertArrayEquals(new double[] {1, 2, 3}, table.column(0));
        assertArrayEquals(new double[] {1, 0, 1}, table.column(1));
    }

    @Test
    void sparseRowsLeaveOutZerosAndFirstValues() throws IOException {
        Table table = read(HEAD + "{1 4, 2 'a b'}\n{0 'light blue'}, {2}\n{ }\n{0 ?,1 ?}\n{0 violet}\n", X, COLOUR);
        assertArrayEquals(new double[] {4, 0, 0, Double.NaN, 0}, table.column(0));
        assertArrayEquals(new double[] {1, 0, 1, Double.NaN, 3}, table.column(1));
    }

    @Test
    void aSourceOfItsOwnAttributesGivesAllRows() throws IOException {
        int rows = 20_000;
        StringBuilder text = new StringBuilder(HEAD.replace("x numeric", "x double"));
        for (int i = 0; i < rows; i++) {
            text.append(i % 2 == 0 ? "red," : "violet,").append(i).append(",n\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (RowSource source = RowSource.ofArff(new ByteArrayInputStream(bytes))) {
            Table table = source.next(Integer.MAX_VALUE);
            assertEquals(rows, table.rows());
            assertEquals(List.of("colour", "x", "note"), names(table));
            for (int i = 0; i < rows; i++) {
                assertEquals(i % 2 == 0 ? 0 : 2, table.value(i, 0));
                assertEquals(i, table.value(i, 1));
            }
            assertNull(source.next(1));
        }
    }

    private static List<String> names(Table table) {
        return IntStream.range(0, table.columns())
                .mapToObj(j -> table.attribute(j).name())
                .toList();
    }

    @Test
    void datesAreMillisecondsInTheirOwnFormat() throws IOException, ParseException {
        String text = """
                @RELATION r
                @Attribute DAY Date "dd.MM.yyyy HH:mm"
                @ATTRIBUTE x date {2}
                @DATA
                "24.12.2023 18:30",2023-12-24T18:30:00
                ?,?
                {}
                """;
        Table table = read(text, Attribute.numeric("DAY"), X);
        double expected = new SimpleDateFormat("yyyy-MM-dd HH:mm")
                .parse("2023-12-24 18:30")
                .getTime();
        assertArrayEquals(new double[] {expected, Double.NaN, 0}, table.column(0));
        assertArrayEquals(new double[] {expected, Double.NaN, 0}, table.column(1));
        assertMessage(
                "Line 4, attribute 'day': '2023-13-45' is no date of the form yyyy-MM-dd.",
                "@relation r\n@attribute day date yyyy-MM-dd\n@data\n2023-13-45\n",
                DAY);
        assertMessage(
                "Line 4, attribute 'day': '' is no date of the form yyyy-MM-dd.",
                "@relation r\n@attribute day date yyyy-MM-dd\n@data\n''\n",
                DAY);
    }

    @Test
    void namesAndValuesInQuotesHoldAnything() throws IOException {
        String text = """
                % a remark, and a blank line

                @relation 'a b'
                @attribute 'it\\'s, {x} %' real
                @attribute "größe" integer
                @attribute colour{'?','light blue' , red}
                @data
                1,2,'?'
                3,4,?
                """;
        Table table = read(text, Attribute.numeric("größe"), Attribute.numeric("it's, {x} %"), COLOUR);
        assertArrayEquals(new double[] {2, 4}, table.column(0));
        assertArrayEquals(new double[] {1, 3}, table.column(1));
        assertArrayEquals(new double[] {2, Double.NaN}, table.column(2));
    }

    @Test
    void attributesInsideARelationalOneAreNoneOfTheRows() throws IOException {
        String text = """
                @relation r
                @attribute bag relational
                  @attribute x numeric
                @end bag
                @attribute x numeric
                @data
                '1\\n2',7
                """;
        assertArrayEquals(new double[] {7}, read(text, X).column(0));
        assertMessage(
                "Attribute 'bag' is relational in the data, the model was trained with it as numeric.",
                text,
                Attribute.numeric("bag"));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        String undeclared = "Line 6, attribute 'colour': 'pink' is none of the values that the ARFF declares.";
        assertMessage(undeclared, HEAD + "pink,1,a\n", COLOUR);
        assertMessage(undeclared, HEAD + "{0 pink}\n", COLOUR);
        assertMessage("Line 6 has 2 values for 3 attributes.", HEAD + "red,1\n", X);
        assertMessage("Line 6 has 4 values for 3 attributes.", HEAD + "red,1,a,b\n", X);
        assertMessage(
                "Line 6 has an empty value; in ARFF a missing value is written as a question mark.",
                HEAD + "red,,1,a\n",
                X);
        assertMessage(
                "Line 6 has more than its values; only a weight, a number in braces, may follow them.",
                HEAD + "red,1,a,{w}\n",
                X);
        assertMessage("Line 6 is a sparse row without its closing brace.", HEAD + "{1 2\n", X);
        assertMessage(
                "Line 6 is a sparse row with '0' where the number of an attribute must stand, from 0 to 2 in rising order.",
                HEAD + "{1 2,0 red}\n",
                X);
        assertMessage(
                "Line 6 is a sparse row with '3' where the number of an attribute must stand, from 0 to 2 in rising order.",
                HEAD + "{3 2}\n",
                X);
        assertMessage("Line 6, attribute 'x': 'a' is no finite number.", HEAD + "red,a,1\n", X);
        assertMessage(
                "Line 2 does not end the list of values of attribute 'c'.", "@relation r\n@attribute c {a,\nb}\n", X);
        assertMessage(
                "Line 2 declares the attribute 'c' as 'number', which is no type of ARFF.",
                "@relation r\n@attribute c number\n",
                X);
        assertMessage("The ARFF declares no attributes before line 2.", "@relation r\n@data\n", X);
        assertMessage(
                "Attribute 'colour' is numeric in the data, the model was trained with it as nominal.",
                "@relation r\n@attribute colour numeric\n@data\n1\n",
                COLOUR);
    }
}
