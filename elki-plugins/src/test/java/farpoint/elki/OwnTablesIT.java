package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables as people have them, on the command line: text columns, identifiers, headers of numbers, missing cells. In {@code
 * z_id.csv} the text stands first, height is about twice the width and depth minus the width, but for the height of row 31
 * and the depth of row 61; {@code z_idnum.csv} is the same with numbers for the text.
 */
class OwnTablesIT {
    private static final DetectorSpec RPD = Detectors.byName("rpd");

    @TempDir
    Path folder;

    @Test
    void cleaningBlamesTheRightColumns() throws IOException {
        Child child = elki(
                "-dbc.in",
                file("z_id.csv"),
                "-dbc.filter",
                "ZErrorFilter",
                "-zerrorfilter.report",
                "r.csv",
                "-algorithm",
                "rpd");

        assertEquals(0, child.status(), child.err());
        List<String> report = Files.readAllLines(folder.resolve("r.csv"));
        assertTrue(report.get(31).matches("31,removed,[^,]*,height,29.955,.*"), report.get(31));
        assertTrue(report.get(61).matches("61,removed,[^,]*,depth,-28.693,.*"), report.get(61));
    }

    @Test
    void targetIsTheColumnOfThatName() throws IOException {
        Child child = elki(
                "-dbc.in",
                file("z_id.csv"),
                "-algorithm",
                "zerror",
                "-zerror.form",
                "target",
                "-zerror.target",
                "height");

        assertEquals(List.of("31"), rows(child).subList(0, 1), child.out());
        assertTrue(child.out().contains("# Text, kept as labels: name"), child.out());
    }

    @Test
    void savedModelScoresTheSameColumnsWhereverTheyStand() throws IOException {
        elki("-dbc.in", file("z_id.csv"), "-algorithm", "rpd", "-rpd.save-model", "z.farpoint");

        assertEquals(List.of("width", "height", "temp", "depth"), names("z.farpoint"));
        List<String> own = scores("z.farpoint", "z_id.csv");
        assertEquals(own, scores("z.farpoint", "z_idnum.csv"));
        Child numbered = elki(
                "ScoreOutliers",
                "-model",
                "z.farpoint",
                "-dbc.in",
                file("z_idnum.csv"),
                "-parser.labelIndices",
                "0",
                "-out",
                "s.csv");
        assertEquals("", numbered.err());
        assertEquals(own, Files.readAllLines(folder.resolve("s.csv")));
    }

    @Test
    void modelWithNamesOfOtherColumnsIsNoticed() throws IOException {
        Table named = table(file("z_id.csv"), 1);
        Table.Builder shifted = Table.builder(named.rows());
        List<String> names = List.of("name", "width", "height", "temp");
        IntStream.range(0, 4).forEach(j -> shifted.add(Attribute.numeric(names.get(j)), named.column(j)));
        save(shifted.build(), "wrong.farpoint");

        Child text = elki("ScoreOutliers", "-model", "wrong.farpoint", "-dbc.in", file("z_id.csv"), "-out", "s.csv");
        assertSentence("The model was trained with attributes that the data does not have: name.", text);
        Child number =
                elki("ScoreOutliers", "-model", "wrong.farpoint", "-dbc.in", file("z_idnum.csv"), "-out", "s.csv");
        assertTrue(number.err().startsWith("All values of name lie far from those"), number.err());
    }

    @Test
    void trainingSourceHasItsOwnFile() throws IOException {
        Files.writeString(folder.resolve("wide.csv"), "kind,x,height,temp\na,1,2.5,3\nb,2,3,1\nc,4,4,5\nd,6,5,2\n");
        Child child = elki(
                "-dbc.in",
                file("z_id.csv"),
                "-algorithm",
                "rpd",
                "-rpd.train",
                "FileBasedDatabaseConnection",
                "-dbc.in",
                "wide.csv");
        assertSentence(
                "The model was trained with attributes that the data does not have: x. The data has: width, height,"
                        + " temp, depth.",
                child);
    }

    @Test
    void rowThatElkiTakesForAHeaderIsTold() throws IOException {
        Files.writeString(folder.resolve("lost.csv"), "kind,height,width\n'tis a,1,2\nb,3,4\nc,5,7\nd,2,2\ne,4,3\n");
        Child child = elki("-dbc.in", "lost.csv", "-algorithm", "rpd");
        assertEquals(4, rows(child).size());
        assertTrue(child.err().contains("The first 2 lines of the file have no number"), child.err());
    }

    @Test
    void eachRowIsPrintedOnceAndTheMostOutlyingFirst() throws IOException {
        String set = Samples.file("glass", folder).toString();
        for (String algorithm : new String[] {"rpd", "outlier.distance.KNNOutlier"}) {
            String[] options = algorithm.equals("rpd") ? new String[0] : new String[] {"-knno.k", "5"};
            Child child = elki(Stream.of(new String[] {"-dbc.in", set, "-algorithm", algorithm}, options)
                    .flatMap(Arrays::stream)
                    .toArray(String[]::new));
            double[] scores = child.out()
                    .lines()
                    .filter(line -> line.startsWith("ID="))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf('=') + 1)))
                    .toArray();
            assertEquals(214, scores.length);
            for (int i = 1; i < scores.length; i++) {
                assertTrue(scores[i] <= scores[i - 1], algorithm + " " + i);
            }
            assertTrue(child.out().contains("AUROC"), child.out());
        }
    }

    @Test
    void filesHaveEachRowOnceToo() throws IOException {
        elki("-dbc.in", file("z_id.csv"), "-algorithm", "rpd", "-out", "all");
        elki("-dbc.in", file("z_id.csv"), "-algorithm", "rpd", "-out", "some", "-out.filter", "^random.*order$");

        assertEquals(
                List.of("Random projection depth Order.txt", "Settings.txt", "model.txt"),
                listed(folder.resolve("all")));
        assertEquals(List.of("Random projection depth Order.txt"), listed(folder.resolve("some")));
        List<String> lines = Files.readAllLines(folder.resolve("some").resolve("Random projection depth Order.txt"));
        assertTrue(lines.get(0).startsWith("ID=61 "), lines.get(0));
        assertEquals(120, lines.size());
    }

    @Test
    void thresholdOfASavedModelIsTheUsers() throws IOException {
        elki(
                "-dbc.in",
                file("z_id.csv"),
                "-algorithm",
                "rpd",
                "-rpd.save-model",
                "m.farpoint",
                "-rpd.contamination",
                "0.025");

        ModelFile model = ModelFiles.read(folder.resolve("m.farpoint"));
        Table table = table(file("z_id.csv"), 1);
        double[] scores = model.detector().score(table, ComputeContext.withDefaults());
        assertEquals(Threshold.atContamination(scores, 0.025), model.threshold());
        long flagged = scores("m.farpoint", "z_id.csv").stream()
                .filter(line -> line.contains(",yes,"))
                .count();
        assertEquals(3, flagged);
    }

    @Test
    void headerOfNumbersIsToldAndKnownByTheModel() throws IOException {
        String file = file("numname.csv");
        String leftOut = "-string.comment '2019\\D+2020\\b.*'";
        save(table(file, 0), "years.farpoint");

        Child trained = elki("-dbc.in", file, "-algorithm", "rpd");
        assertTrue(trained.err().contains("looks like a header of numbers"), trained.err());
        assertTrue(trained.err().contains(leftOut), trained.err());
        assertEquals(104, rows(trained).size());
        Child stated = elki("-dbc.in", file, "-string.comment", "2019\\D+2020\\b.*", "-algorithm", "rpd");
        assertEquals(103, rows(stated).size());
        assertFalse(stated.err().contains("header"), stated.err());
        assertEquals(104, scores("years.farpoint", "numname.csv").size());
        Child refused = elki("-dbc.in", file, "-algorithm", "rpd", "-rpd.load-model", "years.farpoint");
        assertSentence("The first row is the header of the model's training data; " + leftOut, refused);
    }

    @Test
    void byteOrderMarkIsNoPartOfAName() throws IOException {
        elki("-dbc.in", file("bom.csv"), "-algorithm", "rpd", "-rpd.save-model", "m.farpoint");
        assertEquals(List.of("a", "b", "c"), names("m.farpoint"));
    }

    @Test
    void emptyCellsAreMissingNumbersAndTold() throws IOException {
        String file = file("orders.csv");
        Child empty = elki("-dbc.in", file, "-algorithm", "rpd", "-rpd.save-model", "m.farpoint");
        assertEquals(0, empty.status(), empty.err());
        assertTrue(empty.err().contains("6 ('weight_kg' 2, 'rating' 4)"), empty.err());
        assertEquals(
                List.of("order_id", "quantity", "weight_kg", "price", "distance_km", "delivery_hours", "rating"),
                names("m.farpoint"));
        assertTrue(empty.out().contains("Text, kept as labels: comment, region"), empty.out());

        Path written = folder.resolve("written.csv");
        Files.writeString(written, Files.readString(Path.of(file)).replaceAll(",(?=[,\r\n])", ",NaN"));
        Child named = elki("-dbc.in", written.toString(), "-algorithm", "rpd", "-rpd.save-model", "n.farpoint");
        assertEquals(300, rows(named).size());
        assertEquals(rows(named), rows(empty));
        assertEquals(names("n.farpoint"), names("m.farpoint"));
    }

    /** A word in a column of numbers is a mistake, which must not turn the column into labels. */
    @Test
    void aWordAmongNumbersIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b,c\n1,2,u\n3,x,v\n5,6,w\n7,,u\n9,1,v\n4,4,w\n");
        assertSentence("Row 2 has 'x' in column 'b'.", elki("-dbc.in", file.toString(), "-algorithm", "rpd"));
    }

    @Test
    void theTrainingSourceHasGapsToo() throws IOException {
        String today = Files.writeString(folder.resolve("t.csv"), "a,b\n1,\n2,2\n9,5\n")
                .toString();
        String before = Files.writeString(folder.resolve("b.csv"), "a,b\n1,2\n2,\n,3\n4,2\n5,5\n")
                .toString();
        Child child = elki(
                "-dbc.in",
                today,
                "-algorithm",
                "mahalanobis",
                "-mahalanobis.train",
                "FileBasedDatabaseConnection",
                "-dbc.in",
                before);
        assertEquals(0, child.status(), child.err());
        assertTrue(child.err().contains("1 ('b' 1)."), child.err());
        assertTrue(child.err().contains("2 ('a' 1, 'b' 1)."), child.err());
        assertEquals(3, rows(child).size());
    }

    private Child elki(String... arguments) {
        return Child.launch(folder, arguments);
    }

    private String file(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = OwnTablesIT.class.getResourceAsStream(name)) {
            Files.write(file, in.readAllBytes());
        }
        return file.toString();
    }

    private List<String> scores(String model, String name) throws IOException {
        Child child = elki("ScoreOutliers", "-model", model, "-dbc.in", file(name), "-out", "s.csv");
        assertEquals(0, child.status(), child.err());
        return Files.readAllLines(folder.resolve("s.csv"));
    }

    /** The ids of the rows in the order in which they are printed. */
    private static List<String> rows(Child child) {
        return child.out()
                .lines()
                .filter(line -> line.startsWith("ID="))
                .map(line -> line.substring(3, line.indexOf(' ')))
                .toList();
    }

    private List<String> names(String model) throws IOException {
        return ModelFiles.read(folder.resolve(model)).detector().preprocessing().attributes().stream()
                .map(Attribute::name)
                .toList();
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void save(Table table, String name) throws IOException {
        ComputeContext context = ComputeContext.withDefaults();
        Training fitted = Training.of(RPD, RPD.defaults(), table, context);
        TrainedDetector trained = fitted.detector();
        ModelFiles.write(folder.resolve(name), ModelFile.withDefaultThreshold(trained, fitted.scores()));
    }

    /** The columns of a file, read here so that they owe ELKI nothing, from one on. */
    private static Table table(String file, int from) throws IOException {
        List<String[]> lines = Files.readAllLines(Path.of(file)).stream()
                .map(line -> line.split(","))
                .toList();
        String[] names = lines.get(0);
        Table.Builder table = Table.builder(lines.size() - 1);
        for (int j = from; j < names.length; j++) {
            int column = j;
            double[] values = lines.stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line[column]))
                    .toArray();
            table.addNumeric(names[j], values);
        }
        return table.build();
    }

    private static void assertSentence(String sentence, Child child) {
        assertEquals(Launcher.FAILED, child.status());
        assertTrue(child.err().contains(sentence), child.err());
        assertEquals(1, child.err().lines().count(), child.err());
    }
}
