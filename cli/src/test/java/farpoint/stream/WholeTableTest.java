package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import farpoint.stream.SourceFormat.Header;
import farpoint.stream.SourceFormat.Separator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of which nothing is known: what their columns are by look, and what stands in them. */
class WholeTableTest {
    private static final double NAN = Double.NaN;

    @TempDir
    private Path folder;

    private WholeTable read(String text, SourceFormat format, String... ignored) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), text);
        return WholeTable.read(file.toString(), format, Set.of(ignored));
    }

    private WholeTable read(String text) throws IOException {
        return read(text, SourceFormat.BY_LOOK);
    }

    private void assertMistake(String message, String text) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> read(text)).getMessage());
    }

    @Test
    void numbersAreNumericAndAllElseIsNominalInTheOrderOfAppearance() throws IOException {
        WholeTable whole = read("id,gr\u00f6\u00dfe,\"place, or room\",say\n"
                + "a1,1.5,S\u00fcd,\"he said \"\"no, not\nme\"\"\"\n"
                + "a2,NA,nord,none\n"
                + "a3,-, S\u00fcd ,?\n"
                + "a4,2e3,,none\n");
        Table table = whole.table();
        assertEquals(
                List.of(
                        Attribute.nominal("id", List.of("a1", "a2", "a3", "a4")),
                        Attribute.numeric("gr\u00f6\u00dfe"),
                        Attribute.nominal("place, or room", List.of("S\u00fcd", "nord")),
                        Attribute.nominal("say", List.of("he said \"no, not\nme\"", "none"))),
                table.attributes());
        assertArrayEquals(new double[] {1.5, NAN, NAN, 2000}, table.column(1));
        assertArrayEquals(new double[] {0, 1, 0, NAN}, table.column(2));
        assertArrayEquals(new double[] {0, 1, NAN, 1}, table.column(3));
        assertEquals(List.of("id", "gr\u00f6\u00dfe", "place, or room", "say"), whole.fields());
        assertEquals(List.of("a1", "1.5", "S\u00fcd", "he said \"no, not\nme\""), whole.row(0));
        assertEquals(List.of("a3", "-", " S\u00fcd ", "?"), whole.row(2));
        assertEquals(List.of("a4", "2e3", "", "none"), whole.row(3));
        assertEquals(List.of(), whole.notes());
    }

    @ParameterizedTest
    @CsvSource(
            value = {",!.", ";!.", "\\t!.", "|!.", ";!,", "\\t!,", "|!,"},
            delimiter = '!')
    void theSeparatorIsSeenWithNamesAndWithout(String separator, String decimal) throws IOException {
        String between = separator.replace("\\t", "\t");
        String rows = "1" + decimal + "5" + between + "2" + decimal + "5" + between + "x\n2" + between + "3" + between
                + "y, z\n";
        String quoted = between.equals(",") ? rows.replace("y, z", "\"y, z\"") : rows;
        SourceFormat names = new SourceFormat(
                Separator.AUTO, Header.AUTO, decimal.equals(",") ? DecimalSign.COMMA : DecimalSign.POINT);
        SourceFormat none = new SourceFormat(Separator.AUTO, Header.NO, names.decimal());
        WholeTable whole = read("a" + between + "b" + between + "c\n" + quoted, names);
        assertEquals(List.of("a", "b", "c"), whole.fields());
        assertArrayEquals(new double[] {1.5, 2}, whole.table().column(0));
        assertEquals(List.of("x", "y, z"), whole.table().attribute(2).categories());
        WholeTable bare = read(quoted, none);
        assertEquals(List.of("attribute_1", "attribute_2", "attribute_3"), bare.fields());
        assertArrayEquals(new double[] {2.5, 3}, bare.table().column(1));
    }

    @Test
    void onlyNumbersWithDecimalCommasAreNeitherTextNorGuessed() throws IOException {
        assertMistake(
                "Line 2, attribute 'x': '1,5' is no number with a decimal point; if the comma is the decimal sign, set"
                        + " the option decimal to comma.",
                "x;y\n1,5;a\n2;b\n");
        WholeTable both = read("x;y\n1,5;a\n2.5;b\n");
        assertTrue(both.table().attribute(0).isNominal());
    }

    @Test
    void aColumnThatIsTextForSomeValuesIsTold() throws IOException {
        WholeTable whole = read("x,y\n1,1\n2,2\ninf,3\n3,x\n4,w\n5,z\n");
        assertTrue(whole.table().attribute(0).isNominal());
        assertEquals(
                List.of(
                        "Attribute 'x' is taken for text, as 'inf' in line 4 is no number, though 5 of its 6 values are.",
                        "Attribute 'y' is taken for text, as 'x' in line 5 is no number, though 3 of its 6 values are."),
                whole.notes());
    }

    @Test
    void namesAreAWordInTheFirstLineAndDoubtsAreTold() throws IOException {
        assertEquals(List.of("attribute_1", "attribute_2"), read("1,2\n3,4.5\n").fields());
        assertEquals(2, read("1,2\n3,4.5\n").table().rows());
        WholeTable mixed = read("red,2\nblue,3\n");
        assertEquals(1, mixed.table().rows());
        assertEquals(
                List.of("The first line (red, 2) is taken for names; the option header can say that it is none."),
                mixed.notes());
        assertEquals(
                List.of(
                        "The first line is taken for names, though 'red' is a value of its column as well; the option header"
                                + " can say that it is none."),
                read("red,up\nblue,down\nred,left\n").notes());
        SourceFormat said = new SourceFormat(Separator.AUTO, Header.NO, DecimalSign.POINT);
        assertEquals(2, read("red,2\nblue,3\n", said).table().rows());
        assertEquals(List.of(), read("red,2\nblue,3\n", said).notes());
    }

    @Test
    void columnsWithoutValuesIgnoredOnesAndTwinsAreTold() throws IOException {
        WholeTable whole = read("x,x,z,,Label\n1,2,,NA,a\n2,3,?,null,b\n3,4,,,a\n", SourceFormat.BY_LOOK, "z");
        assertEquals(
                List.of("x", "x", "Label"),
                whole.table().attributes().stream().map(Attribute::name).toList());
        assertEquals(List.of("1", "2", "", "NA", "a"), whole.row(0));
        assertEquals(List.of("x", "x", "z", "", "Label"), whole.fields());
        assertEquals(
                List.of(
                        "Attribute 'Label' may be labels, and is looked at like all others; the option ignore leaves it out.",
                        "Not looked at, as told: z.",
                        "Left out, as no row has a value there: attribute_4.",
                        "Several attributes are named 'x'; reasons do not tell them apart."),
                whole.notes());
    }

    @Test
    void anArffHasTheTypesThatItDeclares() throws IOException, ParseException {
        String head = "@relation r\n@attribute d date yyyy-MM-dd\n@attribute 's t' string\n@attribute n {b,'a c',x}\n"
                + "@attribute v numeric\n@attribute e {}\n@data\n";
        WholeTable whole = read(head + "2024-02-29,'it\\'s, so','a c',1e1,?\n?,?,b,?,?\n{1 t, 3 4}\n");
        assertEquals(
                List.of(
                        Attribute.numeric("d"),
                        Attribute.text("s t"),
                        Attribute.nominal("n", List.of("b", "a c", "x")),
                        Attribute.numeric("v")),
                whole.table().attributes());
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
        double day = format.parse("2024-02-29").getTime();
        assertArrayEquals(new double[] {day, NAN, 0}, whole.table().column(0));
        assertArrayEquals(new double[] {1, 0, 0}, whole.table().column(2));
        assertArrayEquals(new double[] {10, NAN, 4}, whole.table().column(3));
        assertEquals(List.of("2024-02-29", "it's, so", "a c", "1e1", "?"), whole.row(0));
        assertEquals(List.of("?", "?", "b", "?", "?"), whole.row(1));
        assertEquals("t", whole.row(2).get(1));
        assertEquals(format.format(new Date(0)), whole.row(2).get(0));
        assertMistake(
                "Line 8, attribute 'n': 'z' is none of the values that the ARFF declares.",
                head + "2024-02-29,a,z,1,?\n");
    }

    @Test
    void gzipIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("x,y\n1,\u00e4\n2,b\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("x.gz"), bytes.toByteArray());
        WholeTable whole = WholeTable.read(file.toString(), SourceFormat.BY_LOOK, Set.of());
        assertEquals(List.of("1", "\u00e4"), whole.row(0));
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
        assertEquals(
                "The gzip data is cut off: its end is missing.",
                assertThrows(
                                InvalidInputException.class,
                                () -> WholeTable.read(file.toString(), SourceFormat.BY_LOOK, Set.of()))
                        .getMessage());
    }

    @Test
    void whatCannotBeReadIsASentence() {
        assertMistake("The data is empty.", "");
        assertMistake("The data has no rows.", "x,y\n");
        assertMistake("Line 3 has 1 field, the first line has 2.", "x,y\n1,2\n3\n");
        assertMistake("There is no attribute to look at: none has a value and is not ignored.", "x,y\n,\nNA,?\n");
        assertEquals(
                "There is no attribute 'q' to ignore. The data has: x, y.",
                assertThrows(InvalidInputException.class, () -> read("x,y\n1,2\n", SourceFormat.BY_LOOK, "q"))
                        .getMessage());
    }

    @Test
    void cellsOfTheTableAreAsTheyWereRead() throws IOException {
        WholeTable whole =
                read("none,hidden,x,x,word\n,1,01.50,2e0, 'a b' \n,2,-,3,?\n", SourceFormat.BY_LOOK, "hidden");
        assertEquals(3, whole.table().columns());
        assertEquals("01.50", whole.text(0, 0));
        assertEquals("2e0", whole.text(0, 1));
        assertEquals("a b", whole.text(0, 2));
        assertEquals("", whole.text(1, 0), "what stands for a missing number");
        assertEquals("3", whole.text(1, 1));
        assertEquals("", whole.text(1, 2));
        WholeTable arff = read("@relation r\n@attribute s string\n@attribute c {'a b',NA}\n@attribute d date yyyy\n"
                + "@data\n'it is',NA,2001\n?,'a b',?\n{}\n");
        assertEquals(List.of("it is", "NA", "2001"), texts(arff, 0));
        assertEquals(List.of("", "a b", ""), texts(arff, 1));
        assertEquals("a b", arff.text(2, 1));
        assertEquals("1970", arff.text(2, 2));
    }

    private static List<String> texts(WholeTable whole, int row) {
        return IntStream.range(0, whole.table().columns())
                .mapToObj(column -> whole.text(row, column))
                .toList();
    }

    @Test
    void allAttributesAreThereOnRequestAndIgnoredOnesMayBeLacking() throws IOException {
        Path file = Files.writeString(folder.resolve("other"), "none,a,b\n,1,2\n?,3,4\n");
        ComputeContext context = ComputeContext.withDefaults();
        Wanted.Labels labels = new Wanted.Labels("class", Optional.of("label"));
        Wanted wanted = new Wanted(Set.of("b"), Optional.of(labels), true, true);
        WholeTable whole = WholeTable.read(file.toString(), SourceFormat.BY_LOOK, wanted, context);
        assertEquals(
                List.of(Attribute.numeric("none"), Attribute.numeric("a")),
                whole.table().attributes());
        assertArrayEquals(new double[] {NAN, NAN}, whole.table().column(0));
        assertEquals(List.of("", "3"), texts(whole, 1));
        assertFalse(whole.notes().toString().contains("Left out"), whole.notes().toString());
        Wanted all = new Wanted(Set.of("b"), Optional.of(labels), false, true);
        assertEquals(
                "There is no attribute 'label', which --class names. The data has: none, a, b.",
                assertThrows(
                                InvalidInputException.class,
                                () -> WholeTable.read(file.toString(), SourceFormat.BY_LOOK, all, context))
                        .getMessage());
    }
}
