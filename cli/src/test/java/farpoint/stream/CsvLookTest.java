package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import farpoint.stream.SourceFormat.Header;
import farpoint.stream.SourceFormat.Separator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as it comes: what separates fields, what is a header and what is missing. */
class CsvLookTest {
    private static final Attribute X = Attribute.numeric("x");
    private static final Attribute Y = Attribute.numeric("y");
    private static final Attribute COLOUR = Attribute.nominal("colour", List.of("light blue", "NA", "none"));
    private static final Attribute[] YEARS = {
        Attribute.numeric("2019"), Attribute.numeric("2020"), Attribute.numeric("2021")
    };
    private static final Attribute[] NUMBERED = {Attribute.numbered(0), Attribute.numbered(1), Attribute.numbered(2)};

    private record Read(Table table, List<String> notes) {}

    private static Read read(SourceFormat format, String text, Attribute... attributes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RowSource source = RowSource.open(new ByteArrayInputStream(bytes), List.of(attributes), format)) {
            Table table = source.next(1000);
            return new Read(table, source.notes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Table read(String text, Attribute... attributes) {
        Read read = read(SourceFormat.BY_LOOK, text, attributes);
        assertEquals(List.of(), read.notes);
        return read.table;
    }

    private static SourceFormat header(Header header) {
        return new SourceFormat(Separator.AUTO, header, DecimalSign.POINT);
    }

    private static void assertMessage(String start, SourceFormat format, String text, Attribute... attributes) {
        String message = assertThrows(InvalidInputException.class, () -> read(format, text, attributes))
                .getMessage();
        assertTrue(message.startsWith(start), message);
    }

    private static void assertXAndY(Table table) {
        assertArrayEquals(new double[] {1.5, 3}, table.column(0));
        assertArrayEquals(new double[] {-2, 4e3}, table.column(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ", ", ";", " ; ", "\t", "|", " ", "   ", " \t "})
    void seesTheSeparatorWithAHeaderAndWithout(String separator) {
        String rows = "-2,note 1,1.5\n4e3,note 2,3\n".replace(" ", "_").replace(",", separator);
        assertXAndY(read("y,note,x\n".replace(",", separator) + rows, X, Y));
        assertXAndY(read("1.5,-2\r\n3,4e3\r\n".replace(",", separator), X, Y));
    }

    @Test
    void quotedFieldsHoldAnySeparator() {
        assertXAndY(read("x;text;y\n1.5;\"a;b, \"\"c\"\"\nd\";-2\n3;,,,;4e3", X, Y));
        assertXAndY(read("x text y\n 1.5  \"a  b\"\t-2 \n3 c 4e3\n", X, Y));
        assertXAndY(read("x,text,y\n1.5,'a,b',-2\n3,'c',4e3\n", X, Y));
    }

    @Test
    void aSeparatorInATextIsNone() {
        assertXAndY(read("text,x,y\na;b,1.5,-2\nc;d,3,4e3\n", X, Y));
        assertXAndY(read("a|b;x;y\n1|2;1.5;-2\n3|4;3;4e3\n", X, Y));
    }

    @ParameterizedTest
    @CsvSource({"COMMA,','", "SEMICOLON,;", "TAB,'\t'", "PIPE,|", "SPACE,' '"})
    void theSeparatorCanBeStated(Separator separator, String character) {
        SourceFormat format = new SourceFormat(separator, Header.AUTO, DecimalSign.POINT);
        assertXAndY(read(format, "x,y\n1.5,-2\n3,4e3\n".replace(",", character), X, Y).table);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void linesOfBlanksAreNoRows(String separator) {
        String rows = "1.5,-2\n \n3,4e3\n  \n".replace(",", separator);
        assertXAndY(read("   \nx,y\n".replace(",", separator) + rows, X, Y));
        assertXAndY(read(" \n\n  \n" + rows, X, Y));
        assertMessage("Line 4, attribute 'x': 'a' is no", SourceFormat.BY_LOOK, " \n \nx,y\na,1\n", X, Y);
    }

    @Test
    void aBlankInASingleColumnIsAMissingValue() {
        assertArrayEquals(
                new double[] {Double.NaN, 7, Double.NaN}, read("  \n7\n \n", X).column(0));
        assertMessage("The data is empty.", SourceFormat.BY_LOOK, "\n\n", X);
    }

    @Test
    void aLineThatTellsTheSeparatorIsNoRow() {
        assertXAndY(read("sep=;\r\nx;y\r\n1.5;-2\r\n3;4e3\r\n", X, Y));
        assertMessage(
                "Line 3, attribute 'x': 'a' is no finite number.", SourceFormat.BY_LOOK, "SEP=,\nx,y\na,b\n", X, Y);
    }

    @Test
    void aDecimalCommaIsStatedAndNeverGuessed() {
        String text = "x;y\n1,5;-2\n3;4000,0\n";
        assertMessage(
                "Line 2, attribute 'x': '1,5' is no number with a decimal point; if the comma is the decimal sign, set the"
                        + " option decimal to comma.",
                SourceFormat.BY_LOOK,
                text,
                X,
                Y);
        SourceFormat comma = new SourceFormat(Separator.AUTO, Header.AUTO, DecimalSign.COMMA);
        assertXAndY(read(comma, text, X, Y).table);
        assertXAndY(read(comma, "1,5;-2\n3;4000,0\n", X, Y).table);
        assertXAndY(read(comma, "x\ty\n1,5\t-2\n3\t4e3\n", X, Y).table);
        assertMessage("Line 2, attribute 'x': '1.5' is no finite number.", comma, "x;y\n1.5;2\n", X, Y);
        assertMessage("Line 1, attribute 'x': '1,5'", SourceFormat.BY_LOOK, "1,5;2,5\n3,5;1,5\n", X, Y);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "?", "NA", "N/A", "#N/A", "na", "NaN", "nan", "-nan", "null", "NULL", "<NA>", "None", ".", "-"
            })
    void whatStandsForAMissingNumber(String missing) {
        Table table = read("x,y\n1," + missing + "\n" + missing + ",2\n", X, Y);
        assertArrayEquals(new double[] {1, Double.NaN}, table.column(0));
        assertArrayEquals(new double[] {Double.NaN, 2}, table.column(1));
    }

    @Test
    void aKnownCategoryIsAValueHoweverItIsSpelt() {
        Table table = read("colour\nNA\nnone\n'light blue'\n \"light blue\"\nnull\n?\n", COLOUR);
        assertArrayEquals(new double[] {1, 2, 0, 0, Double.NaN, Double.NaN}, table.column(0));
    }

    @Test
    void unseenCategoriesAreTold() {
        Read read = read(SourceFormat.BY_LOOK, "colour\nSüd\nNA\nSüd\n", COLOUR);
        assertArrayEquals(new double[] {3, 1, 3}, read.table.column(0));
        assertEquals(
                List.of(
                        "Attribute 'colour' has 2 values that the model does not know, first 'Süd' in line 2; such a value"
                                + " counts as different from all others."),
                read.notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12f", "1d", "0,5", "inf", "Infinity", "1e999", "5%", "1 000", "0x", "12abc"})
    void whatIsNoNumberIsSaidWithLineAndAttribute(String text) {
        assertMessage(
                "Line 3, attribute 'x': '" + text + "' is no",
                SourceFormat.BY_LOOK,
                "x;y\n1;2\n" + text + ";2\n",
                X,
                Y);
    }

    @Test
    void aHeaderOfNumbersIsOneByTheModelsNames() {
        Table table = read("2019,2020,2021\n1,2,3\n4,5,6\n", YEARS);
        assertArrayEquals(new double[] {1, 4}, table.column(0));
        Table reordered = read("id,2021,2019,2020\n7,3,1,2\n", YEARS);
        assertArrayEquals(new double[] {2}, reordered.column(1));
    }

    @Test
    void aHeaderOfOtherNumbersMustBeStated() {
        String text = "2020,2021,2022\n1.5,2,3\n";
        assertMessage(
                "The model's attributes have numbers for names (2019, 2020, 2021)", header(Header.AUTO), text, YEARS);
        assertMessage("The model was trained with attributes that", header(Header.YES), text, YEARS);
        assertEquals(2, read(header(Header.NO), text, YEARS).table.rows());
    }

    @Test
    void withoutNamesInTheModelAHeaderOfNumbersIsStated() {
        String text = "2019,2020,2021\n1.5,2,3\n";
        Read guessed = read(header(Header.AUTO), text, NUMBERED);
        assertEquals(2, guessed.table.rows());
        assertEquals(1, guessed.notes.size());
        assertTrue(
                guessed.notes.get(0).contains("is scored as a row, though it looks like names"), guessed.notes.get(0));
        assertArrayEquals(
                new double[] {1.5},
                read(header(Header.YES), text, NUMBERED).table.column(0));
        assertEquals(List.of(), read(header(Header.NO), text, NUMBERED).notes);
        assertEquals(2, read("1,2,3\n2,3,5\n", NUMBERED).rows());
    }

    @Test
    void aHeaderMayStartWithAPercentSign() {
        assertXAndY(read("%x,x,y\n7,1.5,-2\n7,3,4e3\n", X, Y));
        Table table = read("%x\n7\n8\n", Attribute.numeric("%x"));
        assertArrayEquals(new double[] {7, 8}, table.column(0));
    }

    @Test
    void aNameThatTwoColumnsHaveIsRefused() {
        assertMessage("The data has several attributes named 'x', and", SourceFormat.BY_LOOK, "x,y,x\n1,2,3\n", X, Y);
        assertXAndY(read("a,x,y,a\n0,1.5,-2,0\n0,3,4e3,0\n", X, Y));
    }

    @Test
    void dataThatCannotFitIsRefusedWithLineAndAttribute() {
        Attribute[] two = {Attribute.numbered(0), Attribute.numbered(1)};
        assertMessage(
                "The data has 3 attributes, the model was trained with 2, and there are no names to match them by.",
                SourceFormat.BY_LOOK,
                "name,x,y\na,1,2\n",
                two);
        assertMessage(
                "Line 2, attribute 'attribute_1': 'a' is no finite number.", SourceFormat.BY_LOOK, "n,x\na,1\n", two);
        assertMessage("Line 2 has 3 fields, the first line has 2.", SourceFormat.BY_LOOK, "x,y\n1,2,3\n", X, Y);
    }

    @Test
    void aGuessedHeaderThatHasNumbersIsTold() {
        Read read = read(SourceFormat.BY_LOOK, "abc,2\n1,2\n", Attribute.numbered(0), Attribute.numbered(1));
        assertEquals(1, read.table.rows());
        assertTrue(read.notes.get(0).startsWith("The first line (abc, 2) is taken for names"), read.notes.get(0));
    }

    @Test
    void wideFilesAreSeenThrough() {
        int columns = 30_000;
        Attribute[] attributes = new Attribute[columns];
        Arrays.setAll(attributes, j -> Attribute.numeric("column" + j));
        String names =
                String.join(";", Arrays.stream(attributes).map(Attribute::name).toList());
        Table table = read(names + "\n" + "1;".repeat(columns - 1) + "2\n", attributes);
        assertEquals(2, table.value(0, columns - 1));
    }
}
