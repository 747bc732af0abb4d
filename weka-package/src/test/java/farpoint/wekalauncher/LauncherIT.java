package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The launcher with the built package: what users type, and the exit status. */
class LauncherIT extends LauncherRun {
    /** How many: where nobody asks how well outliers are found, all of them would take longer than the rest of a run. */
    private static final String DIRECTIONS = "-num-directions";

    @Test
    void classifierAndShortNameRun() throws Exception {
        Result result = launch(".RandomProjectionDepth", DIRECTIONS, "20", "-t", GLASS, "-no-cv", "-seed", "1");
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.err());
        assertTrue(result.out().contains("Random projection depth"), result.out());
        assertTrue(result.out().contains("ROC Area"), result.out());
    }

    @Test
    void modelIsTrainedOnceAndScoresLater() throws Exception {
        String model = directory.resolve("glass.farpoint").toString();
        Result trained = inTurn(RPD, DIRECTIONS, "20", "-t", GLASS, "-x", "2", "-save-model-file", model);
        assertEquals(0, trained.status(), trained.err());
        String scored = directory.resolve("by-filter.arff").toString();
        Result filter = inTurn(FILTER, "-model-file", model, "-i", GLASS, "-c", "last", "-o", scored);
        assertEquals(0, filter.status(), filter.err());
        Path out = directory.resolve("by-tool.csv");
        for (String name : new String[] {TOOL, ".ScoreOutliers"}) {
            Result result = inTurn(name, "-model", model, "-i", GLASS, "-o", out.toString());
            assertEquals(0, result.status(), result.err());
            assertTrue(result.err().startsWith("214 rows scored"), result.err());
            assertEquals(215, Files.readAllLines(out).size());
        }
        Result described = inTurn(TOOL, "-model", model, "-describe");
        assertTrue(described.out().contains("Trained on: 214 rows, 9 attributes"), described.out() + described.err());
    }

    @Test
    void csvWithTheClassAtItsEndIsEvaluated() throws Exception {
        String train = csv("train.csv", labelled("", "x,y,class\n"));
        Result crossValidated = inTurn(RPD, DIRECTIONS, "100", "-t", train);
        assertEquals(0, crossValidated.status(), crossValidated.err());
        assertEquals("", crossValidated.err());
        assertTrue(crossValidated.out().contains("Total Number of Instances              103"), crossValidated.out());
        // The test rows name the class values the other way round, and the attributes too.
        String test = csv("test.csv", "class,y,x\noutlier,70,70\nnormal,3,4\n");
        Result tested = inTurn(RPD, DIRECTIONS, "100", "-t", train, "-T", test, "-p", "0");
        assertEquals(0, tested.status(), tested.err());
        assertTrue(tested.out().contains("1  2:outlier  2:outlier"), tested.out());
        assertTrue(tested.out().contains("2   1:normal   1:normal"), tested.out());
        String model = directory.resolve("csv.model").toString();
        assertEquals(
                0,
                inTurn(RPD, DIRECTIONS, "100", "-t", train, "-no-cv", "-d", model)
                        .status());
        Result loaded = inTurn(RPD, "-l", model, "-T", test, "-p", "0");
        assertEquals(0, loaded.status(), loaded.err());
        assertEquals(tested.out().strip(), loaded.out().strip());
    }

    @Test
    void aFilterReadsAndWritesCsv() throws Exception {
        String in = csv("orders.csv", "id,comment,price\n1,didn't fit,5\n2,\"late, but ok\",6.5\n3,\"\"\"no\"\"\",\n");
        Path out = directory.resolve("orders-out.csv");
        String remove = "weka.filters.unsupervised.attribute.Remove";
        Result result = inTurn(remove, "-R", "1", "-i", in, "-o", out.toString());
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.err());
        assertEquals("comment,price\n\"didn't fit\",5\n\"late, but ok\",6.5\n\"\"\"no\"\"\",\n", Files.readString(out));
        // Other endings, in both files of the batch mode; each command reads what the one before has written.
        String[] read = {in, in};
        for (String ending : List.of("arff", "arff.gz", "xrff", "json", "csv.gz", "bsi", "last.arff")) {
            String[] written = {
                directory.resolve("first." + ending).toString(),
                directory.resolve("second." + ending).toString()
            };
            Result batch = inTurn(
                    "weka.filters.AllFilter", "-b", "-i", read[0], "-r", read[1], "-o", written[0], "-s", written[1]);
            assertEquals(0, batch.status(), ending + ": " + batch.err());
            read = written;
        }
        assertEquals(3, rows(Path.of(read[0])));
        assertEquals(3, rows(Path.of(read[1])));
        Path unknown = directory.resolve("scores.xyz");
        assertEquals(
                0, inTurn(remove, "-R", "1", "-i", in, "-o", unknown.toString()).status());
        assertTrue(Files.readString(unknown).startsWith("@relation orders-"), Files.readString(unknown));
    }

    private static long rows(Path arff) throws Exception {
        return Files.readAllLines(arff).stream()
                .dropWhile(line -> !line.equals("@data"))
                .filter(line -> line.contains(","))
                .count();
    }

    @Test
    void aFilterDoesNotReplaceItsInput() throws Exception {
        String in = csv("same.csv", "a,b\n1,2\n");
        Result result = inTurn("weka.filters.unsupervised.attribute.Remove", "-R", "1", "-i", in, "-o", in);
        assertEquals(
                "The output file '" + in + "' is an input file; name another one.",
                result.err().strip());
        assertEquals("a,b\n1,2\n", Files.readString(Path.of(in)));
    }

    /** Weka hands a scheme rows, so that it cannot see itself that its file is that of the rows. */
    @Test
    void aSchemeReplacesNoOtherFileOfItsRun() throws Exception {
        String text = labelled("", "a,b,class\n");
        String in = csv("rows.csv", text);
        String out = directory.resolve("rows-out.csv").toString();
        String model = "The output file '" + in + "' is an input file; name another one.";
        String detector = RPD + " -num-directions 10 -save-model-file ";
        String errors = "weka.filters.unsupervised.outlier.ZErrorFilter";
        assertMistake(model, inTurn(RPD, "-t", in, "-save-model-file", in));
        assertMistake(model, inTurn(RPD, "-t", in, "-d", in));
        assertMistake(model, inTurn(FILTER, "-i", in, "-o", out, "-detector", detector + in));
        assertMistake(model, inTurn(errors, "-i", in, "-o", out, "-report", in));
        assertMistake(
                "The output file '" + out + "' would be written twice; name another one.",
                inTurn(errors, "-i", in, "-o", out, "-report", out));
        assertMistake(
                model,
                inTurn(
                        "weka.classifiers.meta.FilteredClassifier",
                        "-t",
                        in,
                        "-F",
                        errors + " -report " + in,
                        "-W",
                        RPD));
        assertEquals(text, Files.readString(Path.of(in)));
        assertFalse(Files.exists(Path.of(out)));
    }

    private static void assertMistake(String sentence, Result result) {
        assertEquals(1, result.status(), result.out());
        assertEquals(sentence, result.err().strip());
    }

    /** With -o and -p Weka does not print the model, whose text tells the same. */
    @Test
    void warningsAreToldWhereTheModelIsNotPrinted() throws Exception {
        String in = csv(
                "odd.csv",
                "a,b,class\n50,50,one\n"
                        + labelled("", "").replace("normal", "two").replace("outlier", "one"));
        for (String option : List.of("-o", "-no-cv")) {
            Result result = inTurn(RPD, DIRECTIONS, "10", "-t", in, option);
            assertEquals(0, result.status(), result.err());
            assertEquals(
                    1, result.err().split("warning: Only 4 rows are of the class 'one'", -1).length - 1, result.err());
        }
    }

    @Test
    void helpIsAskedForInEitherWay() throws Exception {
        for (String scheme : List.of(RPD, FILTER, "weka.outlier.WekaModel")) {
            Result result = inTurn(scheme, "--help");
            assertEquals(0, result.status(), result.err());
            assertTrue(result.out().contains("-o"), result.out());
        }
    }

    @Test
    void aModelDoesNotReplaceTheDataItIsTrainedOn() throws Exception {
        String in = csv("trained.csv", "a,class\n1,normal\n2,normal\n3,normal\n9,outlier\n");
        String before = Files.readString(Path.of(in));
        Result result = launch(RPD, "-t", in, "-no-cv", "-d", in);
        assertEquals(
                "The output file '" + in + "' is an input file; name another one.",
                result.err().strip());
        assertEquals(before, Files.readString(Path.of(in)));
    }

    @Test
    void whatIsSeenFromCsvIsTold() throws Exception {
        String in = csv("european.csv", "x;y\n1,5;NA\n2;3\n");
        Result result = inTurn("weka.filters.AllFilter", "-i", in);
        assertEquals(
                List.of(
                        "european.csv: fields are separated by ';'.",
                        "european.csv: column 'x': decimal commas.",
                        "european.csv: column 'y': words such as 'NA' are read as missing values, as the others are"
                                + " numbers."),
                result.err().lines().toList());
        assertTrue(result.out().contains("1.5,?"), result.out());
        Result header = inTurn("weka.filters.AllFilter", "-csv", "-H -F ;", "-i", csv("rows.csv", "1;2\n3;4\n"));
        assertEquals("rows.csv: fields are separated by ';'.", header.err().strip());
        assertTrue(header.out().contains("@attribute att1 numeric"), header.out());
        assertTrue(header.out().contains("1,2\n3,4"), header.out());
    }

    @Test
    void arffIsReadWithAByteOrderMarkAndInAnyLocale() throws Exception {
        String arff = "@relation r\n@attribute größe numeric\n@attribute ort {Köln,Łódź}\n@data\n1,Köln\n2,Łódź\n";
        String plain = csv("umlauts.arff", arff);
        String marked = csv("marked.arff", "\uFEFF" + arff);
        for (String file : List.of(plain, marked)) {
            Path out = directory.resolve("read.bsi");
            Result result = inTurn("weka.filters.AllFilter", "-i", file, "-o", out.toString());
            assertEquals(0, result.status(), result.err());
        }
        // In another character set Weka would read each umlaut as two letters.
        String latin1 = csv("umlauts1.csv", "größe,ort\n1,Köln\n2,Ulm\n");
        Path out = directory.resolve("umlauts1-out.csv");
        Result other = child().run(
                        Map.of("JDK_JAVA_OPTIONS", "-Dfile.encoding=ISO-8859-1"),
                        LAUNCHER,
                        "weka.filters.AllFilter",
                        "-i",
                        latin1,
                        "-o",
                        out.toString());
        assertEquals(0, other.status(), other.err());
        assertEquals("größe,ort\n1,Köln\n2,Ulm\n", Files.readString(out));
        Result wrong = inTurn(
                "weka.filters.AllFilter",
                "-i",
                Files.write(
                                directory.resolve("latin.arff"),
                                arff.replaceAll("[Łź]", "x").getBytes(StandardCharsets.ISO_8859_1))
                        .toString());
        assertTrue(wrong.err().contains("is not written in UTF-8, as text is read (line 2)"), wrong.err());
    }

    @Test
    void aClassifierLoadsAModelFile() throws Exception {
        String test = csv("model-test.csv", labelled("", "x,y,class\n"));
        for (String detector : new String[] {"KNNDistance", "Autoencoder"}) {
            String scheme = "weka.classifiers.outlier." + detector;
            String file = directory.resolve(detector + ".farpoint").toString();
            String saved = directory.resolve(detector + ".model").toString();
            List<String> train =
                    new ArrayList<>(List.of(scheme, "-t", test, "-no-cv", "-save-model-file", file, "-d", saved));
            if (detector.equals("Autoencoder")) {
                train.addAll(List.of("-epochs", "3"));
            }
            Result trained = inTurn(train.toArray(String[]::new));
            assertEquals(0, trained.status(), trained.err());
            String[] print = {"-T", test, "-p", "0", "-distribution", "-l"};
            Result model = inTurn(with(print, scheme, saved));
            Result loaded = inTurn(with(print, scheme, file));
            assertEquals(0, loaded.status(), loaded.err());
            assertTrue(model.out().contains("2:outlier"), model.out());
            assertEquals(model.out(), loaded.out());
        }
        String file = directory.resolve("KNNDistance.farpoint").toString();
        assertTrue(inTurn(RPD, "-T", test, "-l", file)
                .err()
                .startsWith("Loaded classifier is weka.classifiers.outlier.KNNDistance, not " + RPD));
        assertTrue(inTurn(RPD, "-l", file).err().contains("no test file (-T) is given"));
        Result pima = inTurn("weka.classifiers.outlier.KNNDistance", "-T", GLASS, "-l", file);
        assertEquals(1, pima.err().lines().count(), pima.err());
        assertTrue(pima.err().contains("does not have: x, y"), pima.err());
        Result none = inTurn(RPD, "-T", test, "-l", test);
        assertTrue(none.err().contains("is no model that -l loads"), none.err());
        String weka = directory.resolve("KNNDistance.model").toString();
        Result filter = inTurn(FILTER, "-i", test, "-model-file", weka);
        assertEquals(1, filter.err().lines().count(), filter.err());
        assertTrue(filter.err().contains("is a classifier that Weka has saved"), filter.err());
    }

    private static String[] with(String[] options, String scheme, String last) {
        return Stream.concat(Stream.concat(Stream.of(scheme), Stream.of(options)), Stream.of(last))
                .toArray(String[]::new);
    }

    @Test
    void otherSchemesReadCsvToo() throws Exception {
        String in = csv("cluster.csv", "x;y\n1;2\n1;3\n50;60\n51;60\n");
        Result result = inTurn("weka.clusterers.SimpleKMeans", "-t", in);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("Number of iterations"), result.out());
    }

    @Test
    void otherSchemesOfWekaRunAndFailWithAStatus() throws Exception {
        assertEquals(0, launch("weka.clusterers.SimpleKMeans", "-t", GLASS).status());
        assertEquals(
                1, launch("weka.clusterers.SimpleKMeans", "-t", "nowhere.arff").status());
    }

    @Test
    void helpIsNoError() throws Exception {
        for (String[] help : new String[][] {{"-h"}, {RPD, "-h"}, {FILTER, "-h"}}) {
            Result result = inTurn(help);
            assertEquals(0, result.status(), result.err());
            assertEquals("", result.err());
            assertFalse(result.out().isBlank());
        }
        assertTrue(inTurn(FILTER, "-h").out().contains("-members"));
    }

    @Test
    void aFailedFilterLeavesTheEarlierOutputAlone() throws Exception {
        Path out = directory.resolve("out.txt");
        Files.writeString(out, "earlier");
        assertEquals(
                1, launch(FILTER, "-i", "missing.arff", "-o", out.toString()).status());
        assertEquals("earlier", Files.readString(out));
        Result result = launch(FILTER, "-i", GLASS, "-c", "last", "-o", out.toString());
        assertEquals(0, result.status(), result.err());
        assertTrue(Files.readString(out).contains("@attribute outlier_score numeric"));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    List.of(),
                    files.filter(f -> f.getFileName().toString().contains("tmp"))
                            .toList(),
                    "temporary files left behind");
        }
    }

    @Test
    void replacesAnotherBuildOfThePackage() throws Exception {
        assertEquals(0, launch(RPD, "-h").status());
        Path installed = directory.resolve("home/wekafiles/packages/farpoint");
        Files.writeString(installed.resolve(".launcher-sha256"), "another build");
        Path stray = Files.createFile(installed.resolve("stray"));
        assertEquals(0, launch(RPD, "-h").status());
        assertFalse(Files.exists(stray), "the old package was not replaced");
    }
}
