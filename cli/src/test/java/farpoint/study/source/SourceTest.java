package farpoint.study.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.rangeprofile.Preset;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.study.Division;
import farpoint.study.Mixture;
import farpoint.study.Split;
import farpoint.study.StudySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What studies are made on. */
class SourceTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @TempDir
    private Path folder;

    private Source read(String text, String column, String outlier) throws IOException {
        Path file = Files.writeString(folder.resolve("my data.csv"), text);
        return new FileSource(file.toString(), SourceFormat.BY_LOOK, column, outlier, Set.of()).read(CONTEXT);
    }

    private static String rows(String names, String normal, String outlier) {
        return names + "\n" + ("1,2," + normal + "\n3,4," + normal + "\n").repeat(3)
                + ("9,9," + outlier + "\n").repeat(3);
    }

    @Test
    void labelsAreFoundWhereNameAndValuesSayThem() throws IOException {
        Source source = read(rows("a,b,class", "normal", "outlier") + "5,5,?\n", "", "");
        StudySet set = source.sets().get(0);
        assertEquals("my data", set.name());
        assertEquals(2, set.table().columns());
        assertArrayEquals(new boolean[] {false, false, false, false, false, false, true, true, true}, set.outliers());
        assertTrue(
                source.notes().contains("By the column 'class', in which 'outlier' means outliers, as its name says."),
                source.notes().toString());
        assertTrue(
                source.notes().contains("1 row has no value in the column 'class', and is left out."),
                source.notes().toString());
    }

    @Test
    void theUserSaysWhichColumnAndWhichValue() throws IOException {
        StudySet set =
                read(rows("a,b,kind", "cargo", "tug"), "kind", "tug").sets().get(0);
        assertArrayEquals(new boolean[] {false, false, false, false, false, false, true, true, true}, set.outliers());
        assertEquals(2, set.table().columns());
        assertFalse(told(read(rows("a,b,kind", "cargo", "tug"), "kind", "tug")));
        assertTrue(told(read(rows("a,b,kind", "cargo", "tug"), "kind", "cargo")));
        boolean[] turned = read(rows("a,b,kind", "cargo", "tug"), "kind", "cargo")
                .sets()
                .get(0)
                .outliers();
        assertTrue(turned[0]);
        assertFalse(turned[8]);
    }

    @Test
    void rowsAndColumnsAreTold() throws IOException {
        StringBuilder text = new StringBuilder("order_id,x,same,who,kind\n");
        for (int i = 0; i < 12; i++) {
            String kind = i < 4 ? "tug" : i < 9 ? "cargo" : "tanker";
            text.append(100 + i)
                    .append(',')
                    .append(i % 3)
                    .append(",7,name")
                    .append(i)
                    .append(',')
                    .append(kind);
            text.append('\n');
        }
        Source source = read(text.toString(), "kind", "tug");
        assertEquals(
                List.of(
                        "my data: 4 outliers ('tug' 4), 8 normal rows ('cargo' 5, 'tanker' 3).",
                        "my data: Left out of the arithmetic: order_id (an identifier by its name, with whole numbers that hardly"
                                + " repeat), who (its values hardly repeat).",
                        "my data: Not used, as all rows have the same value: same."),
                source.notes().stream()
                        .filter(note -> note.startsWith("my data: "))
                        .toList());
        List<String> shipped = new ShippedSource(Path.of("..", "test-data").toString(), List.of("glass"))
                .read(CONTEXT)
                .notes();
        assertEquals(List.of("glass: 9 outliers, 205 normal rows."), shipped);
    }

    /** One sure word must not make all others normal. */
    @Test
    void severalOtherValuesAreAskedFor() throws IOException {
        String rows = rows("a,b,class", "normal", "attack") + "7,7,probe\n8,8,probe\n";
        String told = assertThrows(InvalidInputException.class, () -> read(rows, "", ""))
                .getMessage();
        assertEquals(
                "In the column 'class' the value 'attack' means outliers, but not all of the others say that they are normal:"
                        + " normal (6 rows), probe (2 rows). If they are, say so by --outlier attack; else by another value.",
                told);
        assertThrows(InvalidInputException.class, () -> read(rows, "class", ""));
        assertEquals(3, outliers(read(rows, "class", "attack")));
        assertEquals(2, outliers(read(rows, "", "probe")));
        assertEquals(3, outliers(read(rows.replace("probe", "benign"), "", "")));
    }

    private static int outliers(Source source) {
        int count = 0;
        for (boolean outlier : source.sets().get(0).outliers()) {
            count += outlier ? 1 : 0;
        }
        return count;
    }

    private static boolean told(Source source) {
        return source.notes().stream()
                .anyMatch(note -> note.startsWith("More than half of the rows count as outliers"));
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b,c', normal, outlier, '', '', no column says so by its name and values",
        "'a,b,class', cargo, tug, '', '', no column says so by its name and values",
        "'a,b,class', cargo, tug, class, '', 'The values of the column ''class'' do not say'",
        "'a,b,class', cargo, tug, class, tank, 'Its values are: cargo (6 rows), tug (3 rows).'",
        "'a,b,class', tug, tug, class, tug, 'no row, or every row'",
        "'a,b,class', cargo, tug, kind, tug, 'There is no column ''kind''. The data has: a, b, class.'"
    })
    void nothingIsGuessed(String names, String normal, String outlier, String column, String value, String message) {
        String told = assertThrows(InvalidInputException.class, () -> read(rows(names, normal, outlier), column, value))
                .getMessage();
        assertTrue(told.contains(message), told);
    }

    @Test
    void anotherFileIsAnotherStudy() throws IOException {
        Source one = read(rows("a,b,class", "normal", "outlier"), "", "");
        assertEquals(
                one.identity(),
                read(rows("a,b,class", "normal", "outlier"), "", "").identity());
        Source two = read(rows("a,b,class", "normal", "outlier").replace("3,4", "3,5"), "", "");
        assertNotEquals(one.identity(), two.identity());
        assertTrue(one.identity().get("file").matches("my data.csv, \\d+ bytes, sha256 [0-9a-f]{64}"));
        assertThrows(
                InvalidInputException.class,
                () -> new FileSource(folder.toString(), SourceFormat.BY_LOOK, "", "", Set.of()).read(CONTEXT));
        assertThrows(InvalidInputException.class, () -> new FileSource("-", SourceFormat.BY_LOOK, "", "", Set.of())
                .read(CONTEXT));
        assertEquals("a.b", FileSource.name(Path.of("x/a.b.csv.gz")));
        assertEquals("table", FileSource.name(Path.of("table.arff")));
    }

    @Test
    void shippedSetsAreThoseOfTheProject() throws IOException {
        String shipped = Path.of("..", "test-data").toString();
        List<String> all = new ShippedSource(shipped, List.of())
                .read(CONTEXT).sets().stream().map(StudySet::name).toList();
        assertEquals(13, all.size(), all.toString());
        Source two = new ShippedSource(shipped, List.of("glass", "range-profiles")).read(CONTEXT);
        assertEquals(2, two.identity().size());
        assertEquals(214, two.sets().get(0).table().rows());
        assertEquals(9, two.sets().get(0).table().columns());
        assertThrows(InvalidInputException.class, () -> new ShippedSource(shipped, List.of("glas")).read(CONTEXT));
        assertThrows(InvalidInputException.class, () -> new ShippedSource("", List.of()).read(CONTEXT));
    }

    @Test
    void profilesAreDividedByHullWhereThatIsAskedForOrHard() {
        Source both = new ProfileSource(Preset.EASY, 10, ProfileSource.By.BOTH).make(CONTEXT);
        assertEquals(2, both.sets().size());
        assertTrue(both.sets().get(0).groups().isEmpty());
        assertEquals("hrrp-easy", both.sets().get(0).name());
        assertEquals("hrrp-easy-by-hull", both.sets().get(1).name());
        StudySet hard = new ProfileSource(Preset.HARD, 10, ProfileSource.By.AUTO)
                .make(CONTEXT)
                .sets()
                .get(0);
        assertEquals(2 * (5 * 5 + 2 * 3), hard.table().rows());
        Split split = Division.of(hard, 1).split(new Mixture(0.05, 0));
        assertEquals(200, split.test().columns());
        assertThrows(InvalidInputException.class, () -> new ProfileSource(Preset.HARD, 10, ProfileSource.By.RANDOM)
                .make(CONTEXT));
    }
}
