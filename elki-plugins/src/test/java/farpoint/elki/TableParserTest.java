package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.NumberVector;
import elki.data.type.VectorFieldTypeInformation;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.parser.CSVReaderFormat;
import elki.datasource.parser.NumberVectorLabelParser;
import elki.datasource.parser.Parser;
import elki.utilities.ELKIBuilder;
import farpoint.elki.input.SimpleRows;
import farpoint.elki.input.TableLayout;
import farpoint.elki.input.TextFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableParserTest {
    private static final double GAP = Double.NaN;
    private static final TextFormat FORMAT = new TextFormat(
            Pattern.compile(CSVReaderFormat.COMMENT_PATTERN),
            Pattern.compile(CSVReaderFormat.DEFAULT_SEPARATOR),
            CSVReaderFormat.QUOTE_CHARS);

    private static MultipleObjectsBundle read(Class<? extends Parser> parser, String text, String... options) {
        ELKIBuilder<? extends Parser> builder = new ELKIBuilder<>(parser);
        for (int i = 0; i < options.length; i += 2) {
            builder.with(options[i], options[i + 1]);
        }
        return builder.build().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MultipleObjectsBundle table(String text, String... options) {
        return read(TableParser.class, text, options);
    }

    private static double[][] numbers(MultipleObjectsBundle bundle) {
        return IntStream.range(0, bundle.dataLength())
                .mapToObj(i -> ((NumberVector) bundle.data(i, 0)).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> names(MultipleObjectsBundle bundle) {
        VectorFieldTypeInformation<?> type = (VectorFieldTypeInformation<?>) bundle.meta(0);
        return IntStream.range(0, type.getDimensionality())
                .mapToObj(type::getLabel)
                .toList();
    }

    private static List<String> labels(MultipleObjectsBundle bundle) {
        return IntStream.range(0, bundle.dataLength())
                .mapToObj(i -> String.valueOf(bundle.data(i, 1)))
                .toList();
    }

    @Test
    void emptyCellsAndWordsForThemAreMissing() {
        MultipleObjectsBundle read = table("a,b,c\n1,,3\n,5,NA\n\n7,8,?\n\"\",1,2\n");
        assertArrayEquals(new double[][] {{1, GAP, 3}, {GAP, 5, GAP}, {7, 8, GAP}, {GAP, 1, 2}}, numbers(read));
        assertEquals(List.of("a", "b", "c"), names(read));
        assertEquals(1, read.metaLength());
    }

    @Test
    void textsStandAnywhereAndMayBeEmpty() {
        MultipleObjectsBundle read =
                table("name,x,remark,y\n\"Smith, J\",1,it's 2 of 3,\nMiller,2,,4\nO'Neill,,late,6\n");
        assertArrayEquals(new double[][] {{1, GAP}, {2, 4}, {GAP, 6}}, numbers(read));
        assertEquals(List.of("x", "y"), names(read));
        assertEquals(List.of("Smith, J it's 2 of 3", "Miller", "O'Neill late"), labels(read));
    }

    /** Each row has the numbers that ELKI wants, but not in the right places. */
    @Test
    void gapsThatLeaveAllRowsEquallyLongAreSeen() {
        assertArrayEquals(new double[][] {{1, GAP}, {GAP, 2}, {3, GAP}}, numbers(table("1,,x\n,2,y\n3,,z\n")));
    }

    @Test
    void aFirstRowOfTextIsAHeaderAndALaterOneARow() {
        assertArrayEquals(new double[][] {{1, 2}, {GAP, GAP}, {3, GAP}}, numbers(table("a,b\n1,2\n,\n3,\n")));
    }

    /** ELKI takes a semicolon in front for the mark of a comment. */
    @Test
    void rowsWithAnEmptyCellInFrontOfASemicolonAreRows() {
        MultipleObjectsBundle read = table("a;b\n1;2\n;5\n# comment\n3;\n");
        assertArrayEquals(new double[][] {{1, 2}, {GAP, 5}, {3, GAP}}, numbers(read));
        assertEquals(List.of("a", "b"), names(read));
    }

    @Test
    void columnsThatAreNamedLabelsAreLabels() {
        MultipleObjectsBundle read = table("id,a,b\n1,1,\n2,,4\n3,5,6\n", "parser.labelIndices", "0");
        assertArrayEquals(new double[][] {{1, GAP}, {GAP, 4}, {5, 6}}, numbers(read));
        assertEquals(List.of("a", "b"), names(read));
        assertEquals(List.of("1", "2", "3"), labels(read));
    }

    /** Commas are decimal signs here, which ELKI does not know, and must not be taken for separators. */
    @Test
    void separatorsOfTheUserAreNotGuessedAnew() {
        MultipleObjectsBundle read = table("a;b\n1,5;2\n2,5;\n3,5;4\n", "parser.colsep", ";");
        assertArrayEquals(new double[][] {{2}, {GAP}, {4}}, numbers(read));
        assertEquals(List.of("1,5", "2,5", "3,5"), labels(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3\n4,5,6\n",
                "a b c\n1 2 x\n3 4 y\n",
                "# comment\n1;2;'a b'\n3;4;\"c\"\n",
                "x,1,2\ny,3,4\n",
                "1,NaN\n2,3\n",
                "1\n2\n3\n",
                "1,2\n3\n4,5,6\n",
                "; comment\n1;2\n3;4\n",
                "a,b,a\n-1e-3,x,.5\r\n\r\n+2.,x,1E2",
                "a\tb\nc\td\n1\tnormal\n2\toutlier\n",
                "1,2\n3,nan\n-inf,4\n"
            })
    void whatElkiReadsOrCannotReadIsLeftToIt(String text) {
        assertEquals(shown(read(NumberVectorLabelParser.class, text)), shown(table(text)));
    }

    @Test
    void simpleRowsMayHaveLabelsThatAreNumbers() {
        String text = "id,a,b\n1,1,x\n2,2,y\n";
        String[] labels = {"parser.labelIndices", "0"};
        assertTrue(SimpleRows.of(text.getBytes(StandardCharsets.UTF_8), FORMAT).isPresent());
        assertEquals(shown(read(NumberVectorLabelParser.class, text, labels)), shown(table(text, labels)));
    }

    /** Small texts of all that may stand in rows: none that is taken for simple is one that ELKI would not read right. */
    @Test
    void whatIsTakenForSimpleElkiReadsRight() {
        String[] fields = {
            "1",
            "-2.5",
            "+.5",
            "3.",
            "1e-5",
            "0.30000000000000004",
            "12345678901234567890",
            "1e2000",
            "a",
            "b_1",
            "nan",
            "NA",
            "null",
            "inf",
            "-",
            ".",
            "",
            "1-2",
            "?",
            "'q'",
            "\u00fc",
            " 1",
            "x y",
            "#",
            ";"
        };
        Random random = new Random(1);
        int simple = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random, fields, 1 + random.nextInt(random.nextBoolean() ? 10 : fields.length));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (SimpleRows.of(bytes, FORMAT).isPresent()) {
                simple++;
                assertEquals(Optional.empty(), TableLayout.ofTextThatElkiMisreads(bytes, FORMAT, List.of()), text);
                assertEquals(shown(read(NumberVectorLabelParser.class, text)), shown(table(text)), text);
            }
        }
        assertTrue(simple > 1000, "simple texts: " + simple);
    }

    private static String randomText(Random random, String[] fields, int different) {
        String separator = random.nextInt(10) == 0 ? ";" : random.nextInt(10) == 0 ? " " : ",";
        int columns = 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder();
        for (int row = 1 + random.nextInt(4); row > 0; row--) {
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : separator).append(fields[random.nextInt(different)]);
            }
            text.append(random.nextInt(8) == 0 ? "\r\n" : random.nextInt(20) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    private static List<String> shown(MultipleObjectsBundle bundle) {
        List<String> shown = new ArrayList<>();
        for (int j = 0; j < bundle.metaLength(); j++) {
            shown.add(bundle.meta(j).toString());
            for (int i = 0; i < bundle.dataLength(); i++) {
                Object value = bundle.data(i, j);
                shown.add(
                        value instanceof NumberVector numbers ? Arrays.toString(numbers.toArray()) : value.toString());
            }
        }
        return shown;
    }
}
