package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RowSourceTest {
    private static final Attribute X = Attribute.numeric("x");
    private static final Attribute Y = Attribute.numeric("y");
    private static final Attribute COLOUR = Attribute.nominal("colour", List.of("red", "light blue", "it's"));

    private static RowSource open(String text, Attribute... attributes) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return RowSource.open(new ByteArrayInputStream(bytes), List.of(attributes));
    }

    private static Table read(String text, Attribute... attributes) throws IOException {
        try (RowSource source = open(text, attributes)) {
            Table table = source.next(100);
            assertNull(source.next(100));
            return table;
        }
    }

    private static void assertMessage(String message, String text, Attribute... attributes) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> read(text, attributes))
                        .getMessage());
    }

    @Test
    void readsCsvByNameInAnyOrderWithQuotesAndMissingValues() throws IOException {
        Table table = read("y,other,\"colour\",x\n1,a,light blue,2\n\n?,\"b,\nc\",\"it's\",\n", X, Y, COLOUR);
        assertArrayEquals(new double[] {2, Double.NaN}, table.column(0));
        assertArrayEquals(new double[] {1, Double.NaN}, table.column(1));
        assertArrayEquals(new double[] {1, 2}, table.column(2));
    }

    @Test
    void readsCsvWithoutNamesInOrder() throws IOException {
        Table table = read("1,2\n3,-4e2\n", X, Y);
        assertArrayEquals(new double[] {1, 3}, table.column(0));
        assertArrayEquals(new double[] {2, -400}, table.column(1));
    }

    @Test
    void readsArff() throws IOException {
        String arff = """
                % a comment
                @RELATION test
                @attribute 'colour' {red,'light blue','it\\'s'}
                @attribute y REAL
                @attribute x numeric

                @data
                'light blue', 1, 2
                % another
                'it\\'s',?,3
                """;
        Table table = read(arff, X, Y, COLOUR);
        assertArrayEquals(new double[] {2, 3}, table.column(0));
        assertArrayEquals(new double[] {1, Double.NaN}, table.column(1));
        assertArrayEquals(new double[] {1, 2}, table.column(2));
    }

    @Test
    void readsGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("x\n7\n".getBytes(StandardCharsets.UTF_8));
        }
        try (RowSource source = RowSource.open(new ByteArrayInputStream(bytes.toByteArray()), List.of(X))) {
            assertEquals(7, source.next(1).value(0, 0));
        }
    }

    @Test
    void givesBatchesOfAtMostTheAskedRows() throws IOException {
        try (RowSource source = open("x\n1\n2\n3\n4\n5\n", X)) {
            assertArrayEquals(new double[] {1, 2}, source.next(2).column(0));
            assertArrayEquals(new double[] {3, 4}, source.next(2).column(0));
            assertArrayEquals(new double[] {5}, source.next(2).column(0));
            assertNull(source.next(2));
        }
    }

    @Test
    void anUnseenCategoryIsOneOfItsOwn() throws IOException {
        Table table = read("colour\nred\nviolet\n", COLOUR);
        assertArrayEquals(new double[] {0, 3}, table.column(0));
        assertTrue(table.attribute(0).categories().size() == 4);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertMessage("Line 3, attribute 'x': 'abc' is no finite number.", "x,y\n1,2\nabc,3\n", X, Y);
        assertMessage("Line 2, attribute 'x': '1e999' is no finite number.", "x\n1e999\n", X);
        assertMessage("Line 3 has 3 fields, the first line has 2.", "x,y\n1,2\n1,2,3\n", X, Y);
        assertMessage("The data is empty.", "", X);
        assertMessage(
                "The model was trained with attributes that the data does not have: y. The data has: x, z.",
                "x,z\n1,2\n",
                X,
                Y);
        assertMessage(
                "The data has no names, and 3 fields in line 1 instead of the model's 2 attributes.", "1,2,3\n", X, Y);
        assertMessage("The ARFF has no @data line.", "@relation r\n@attribute x numeric\n", X);
        assertMessage("Line 4 has 2 values for 1 attribute.", "@relation r\n@attribute x numeric\n@data\n1,2\n", X);
        assertMessage("Line 3 has a quote that does not end.", "x,y\n1,2\n3,\"4\n5,6\n7,8\n", X, Y);
        assertMessage("Line 3 has a quote that does not end.", "x,y\n\"a\nb\",\"2\n3,4", X, Y);
        assertMessage("Line 3 has a quote that does not end.", "x,y\n1,2\n\"  \n", X, Y);
        assertMessage("Line 1 has a quote that does not end.", "x,\"y\n1,2\n", X, Y);
        assertMessage("Line 4 has a quote that does not end.", "@relation r\n@attribute x numeric\n@data\n'1\n", X);
    }
}
