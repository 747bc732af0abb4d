package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import farpoint.Detectors;
import farpoint.SharePanel;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.CaseTables;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are ranked without a model. */
class RankingRunTest {
    private static final int OWN_COLUMNS = 10;
    private static final Set<String> PLANTED = Set.of("284", "251", "122", "18");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    /** Ranks a file by settings as users type them, and reads what was written with all quotes. */
    private List<List<String>> ranked(Path in, String... settings) throws IOException {
        Path out = folder.resolve("ranking.csv");
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        ParameterValues values = ParameterValues.parse(RankingSettings.PARAMETERS, given);
        new RankingRun(new RankingSettings(in.toString(), out.toString(), values), told::add).run();
        try (var records = CsvReader.builder().ofCsvRecord(Files.readString(out)).stream()) {
            return records.map(CsvRecord::getFields).toList();
        }
    }

    private Path orders() throws IOException {
        return Files.write(folder.resolve("orders.csv"), CaseTables.lines("orders"));
    }

    private static Training training(String detector, Table table) {
        DetectorSpec spec = Detectors.byName(detector);
        return Training.of(spec, spec.defaults(), table, ComputeContext.withDefaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GaussianMahalanobis", "KNNDistance", "ExtendedIsolationForest"})
    void scoresAreThoseOfTheTableAndRowsStayAsTheyAre(String detector) throws IOException {
        List<List<String>> ranking = ranked(orders(), "detector", detector, "contamination", "0.1");
        Table table = CaseTables.table("orders");
        double[] scores = training(detector, table).scores();
        Threshold threshold = Threshold.atContamination(scores, 0.1);
        List<List<String>> read;
        try (var records = CsvReader.builder().ofCsvRecord(String.join("\n", CaseTables.lines("orders"))).stream()) {
            read = records.map(CsvRecord::getFields).toList();
        }
        assertEquals(
                List.of("rank", "row", "outlier_score", "outlier_probability", "outlier_flag", "outlier_confidence"),
                ranking.get(0).subList(0, 6));
        assertEquals(301, ranking.size());
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int rank = 0; rank <= 300; rank++) {
            List<String> line = ranking.get(rank);
            int row = rank == 0 ? 0 : Integer.parseInt(line.get(1));
            assertEquals(read.get(row), line.subList(OWN_COLUMNS, line.size()));
            if (rank > 0) {
                assertEquals(String.valueOf(rank), line.get(0));
                assertEquals(sorted[300 - rank], Double.parseDouble(line.get(2)));
                assertEquals(scores[row - 1], Double.parseDouble(line.get(2)));
                assertEquals(threshold.probability(scores[row - 1]), Double.parseDouble(line.get(3)));
                assertEquals(threshold.flags(scores[row - 1]) ? "yes" : "no", line.get(4));
                assertEquals(threshold.confidence(scores[row - 1]), Double.parseDouble(line.get(5)));
            }
        }
        assertEquals(
                IntStream.rangeClosed(1, 300).boxed().collect(Collectors.toSet()),
                ranking.stream()
                        .skip(1)
                        .map(line -> Integer.valueOf(line.get(1)))
                        .collect(Collectors.toSet()));
        assertTrue(told.get(told.size() - 1).startsWith("300 rows ranked by " + detector + ", 30 of"), told.toString());
    }

    @Test
    void attributesThatMatterAreNamedForFlaggedRowsOnRequest() throws IOException {
        List<List<String>> plain = ranked(orders(), "detector", "KNNDistance", "contamination", "0.03");
        List<List<String>> sure =
                ranked(orders(), "detector", "KNNDistance", "contamination", "0.03", "sure-reasons", "0.1");
        assertFalse(plain.get(0).contains("outlier_attributes"));
        int column = sure.get(0).indexOf("outlier_attributes");
        assertEquals(OWN_COLUMNS, column);
        assertEquals(sure.get(0).size(), plain.get(0).size() + 1);
        Map<String, String> named = sure.stream().skip(1).collect(Collectors.toMap(l -> l.get(1), l -> l.get(column)));
        assertTrue(named.get("284").contains("quantity"), named.get("284"));
        assertTrue(named.get("251").contains("distance_km"), named.get("251"));
        assertEquals("", sure.get(sure.size() - 1).get(column));
    }

    @Test
    void theShareOfOutliersIsToldWhereItIsAskedFor() throws IOException {
        ranked(orders(), "detector", "KNNDistance");
        assertTrue(told.stream().noneMatch(line -> line.startsWith("Share of outliers")), told.toString());
        ranked(orders(), "detector", "KNNDistance", "share", "true");
        String share = SharePanel.share(CaseTables.table("orders"), ComputeContext.withDefaults())
                .text();
        assertTrue(told.contains("Share of outliers: " + share + "."), told.toString());
    }

    @Test
    @Tag("long")
    void theDefaultNamesThePlantedErrorsFirstWithTheirColumns() throws IOException {
        List<List<String>> ranking = ranked(orders(), "top", "5");
        assertEquals(6, ranking.size());
        Map<String, String> first = new HashMap<>();
        ranking.stream()
                .skip(1)
                .forEach(line -> first.put(line.get(1), line.get(6).replaceFirst(" .*", "")));
        assertTrue(first.keySet().containsAll(PLANTED), first.toString());
        assertEquals("quantity", first.get("284"));
        assertEquals("distance_km", first.get("251"));
        assertEquals("delivery_hours", first.get("122"));
        assertEquals("price", first.get("18"));
        double[] scores =
                training("OutlierEnsemble", CaseTables.table("orders")).scores();
        for (List<String> line : ranking.subList(1, 6)) {
            assertEquals(scores[Integer.parseInt(line.get(1)) - 1], Double.parseDouble(line.get(2)));
        }
        assertTrue(
                told.contains(
                        "Left out of the arithmetic: order_id (an identifier by its name, with whole numbers that hardly"
                                + " repeat), comment (its values hardly repeat)."),
                told.toString());
    }

    @Test
    void aDetectorIsWrittenAsAMemberIsAndSeveralMakeAnEnsemble() throws IOException {
        List<List<String>> one = ranked(orders(), "detector", " knndistance  num-neighbors=20 aggregate=mean ");
        DetectorSpec spec = Detectors.byName("KNNDistance");
        ParameterValues values =
                ParameterValues.parse(spec.parameters(), Map.of("num-neighbors", "20", "aggregate", "mean"));
        double[] scores = Training.of(spec, values, CaseTables.table("orders"), ComputeContext.withDefaults())
                .scores();
        assertEquals(
                Arrays.stream(scores).max().orElseThrow(),
                Double.parseDouble(one.get(1).get(2)));
        assertTrue(told.contains("The first 100 rows are explained; --explain 300 explains all."), told.toString());
        String why = one.get(1).get(OWN_COLUMNS - 1);
        assertEquals(one.get(1).get(6).replaceFirst(" .*", ""), why.replaceFirst(" .*", ""));
        assertTrue(why.matches(".* (high|low) \\(usually .*\\) and makes .* % of the score.*"), why);
        assertEquals(List.of("", "", "", ""), one.get(101).subList(6, OWN_COLUMNS));
        told.clear();
        ranked(orders(), "detector", "GaussianMahalanobis; KNNDistance");
        assertTrue(told.get(told.size() - 1).contains("ranked by OutlierEnsemble"), told.toString());
        assertMistake("There is no detector 'foo'. Detectors: RandomProjectionDepth, ", "detector", "foo");
        assertMistake(
                "The detector 'KNNDistance k=3' cannot be used: there is no parameter 'k'; there are num-neighbors",
                "detector",
                "KNNDistance k=3");
        assertMistake(
                "The detector 'KNNDistance num-neighbors=-1' cannot be used: The 'num-neighbors' parameter must be",
                "detector",
                "KNNDistance num-neighbors=-1");
        assertMistake("The detector 'DeepSAD' cannot be used: it learns from labels", "detector", "DeepSAD");
        assertMistake("The ensemble's member 'foo' cannot be used: there is no such", "detector", "rpd; foo");
    }

    private void assertMistake(String start, String... settings) throws IOException {
        assertMistake(start, orders(), settings);
    }

    private void assertMistake(String start, Path in, String... settings) throws IOException {
        Path out = Files.writeString(folder.resolve("ranking.csv"), "an earlier file");
        String message = assertThrows(InvalidInputException.class, () -> ranked(in, settings))
                .getMessage();
        assertTrue(message.startsWith(start), message);
        assertEquals("an earlier file", Files.readString(out));
    }

    @Test
    void quotesUmlautsAndMissingCellsStayAsTheyWere() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Nr.;gr\u00f6\u00dfe;\"say \"\"a; b\"\"\";ort"));
        for (int i = 0; i < 40; i++) {
            String size = i == 7 ? "NA" : i == 23 ? "99,5" : "1," + i % 5;
            lines.add("a" + i + ";" + size + ";\"x; \"\"" + i + "\"\"\";" + (i % 2 == 0 ? "S\u00fcd" : ""));
        }
        Path in = Files.write(folder.resolve("in.csv"), lines);
        List<List<String>> ranking = ranked(in, "detector", "mahalanobis", "decimal", "comma", "ignore", "ort");
        assertEquals(
                List.of("Nr.", "gr\u00f6\u00dfe", "say \"a; b\"", "ort"),
                ranking.get(0).subList(OWN_COLUMNS, OWN_COLUMNS + 4));
        assertEquals(List.of("a23", "99,5", "x; \"23\"", ""), ranking.get(1).subList(OWN_COLUMNS, OWN_COLUMNS + 4));
        assertEquals("gr\u00f6\u00dfe (100%)", ranking.get(1).get(6));
        assertEquals("24", ranking.get(1).get(1));
        assertTrue(ranking.stream().anyMatch(line -> line.subList(OWN_COLUMNS, OWN_COLUMNS + 4)
                .equals(List.of("a7", "NA", "x; \"7\"", ""))));
        assertTrue(told.contains("Not looked at, as told: ort."), told.toString());
    }

    @Test
    void flagsFollowTheContaminationAndTheModelScoresAlike() throws IOException {
        Path model = folder.resolve("m.farpoint");
        String[] settings = {"detector", "mahalanobis", "contamination", "0.02", "save-model", model.toString()};
        List<List<String>> ranking = ranked(orders(), settings);
        assertEquals(
                6, ranking.stream().filter(line -> line.get(4).equals("yes")).count());
        assertTrue(
                told.stream()
                        .anyMatch(line -> line.matches("Threshold: .*, by the rule contamination \\(contamination"
                                + " 0.02\\): 6 of 300 training rows are above it \\(2.0 %\\)")),
                told.toString());
        var read = ModelFiles.read(model);
        double[] scores = read.detector().score(CaseTables.table("orders"), ComputeContext.withDefaults());
        for (List<String> line : ranking.subList(1, ranking.size())) {
            double score = scores[Integer.parseInt(line.get(1)) - 1];
            assertEquals(score, Double.parseDouble(line.get(2)));
            assertEquals(read.threshold().probability(score), Double.parseDouble(line.get(3)));
        }
    }

    @Test
    void topIsTheBeginningAndEqualScoresKeepTheirOrderAndAreTold() throws IOException {
        Path in = Files.write(
                folder.resolve("same.csv"),
                Stream.concat(Stream.of("x,y"), Collections.nCopies(9, "1,2").stream())
                        .toList());
        List<List<String>> all = ranked(in, "detector", "knndistance");
        assertEquals(
                IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList(),
                all.stream().skip(1).map(line -> line.get(1)).toList());
        assertTrue(told.stream().anyMatch(line -> line.startsWith("Warning: All 9 rows have the same score")));
        assertEquals(all.subList(0, 4), ranked(in, "detector", "knndistance", "top", "3"));
        assertEquals(all, ranked(in, "detector", "knndistance", "top", "300"));
    }

    /** Also by a detector that has no formula for its reasons. */
    @Test
    void asManyRowsAreExplainedAsAreAskedFor() throws IOException {
        String detector = "DeepSVDD epochs=2 ensemble-size=1";
        List<List<String>> ranking = ranked(orders(), "detector", detector, "top", "4", "explain", "2");
        assertFalse(ranking.get(2).get(OWN_COLUMNS - 1).isEmpty());
        assertTrue(ranking.get(3).get(OWN_COLUMNS - 1).isEmpty());
        List<List<String>> none = ranked(orders(), "detector", detector, "top", "4", "explain", "0");
        assertTrue(none.get(1).get(OWN_COLUMNS - 1).isEmpty());
        assertFalse(told.stream().anyMatch(line -> line.contains("explained") && line.contains("explain 0")));
        assertEquals(ranking.get(1).subList(0, 5), none.get(1).subList(0, 5));
        assertMistake("The 'explain' parameter must be", "explain", "-1");
    }

    @Test
    void moreThanHalfOfTheScoresEqualIsToldToo() throws IOException {
        Path in = Files.write(
                folder.resolve("most.csv"),
                Stream.concat(
                                Collections.nCopies(11, "1,2").stream(),
                                IntStream.range(3, 12).mapToObj(i -> i + "," + i * i))
                        .toList());
        ranked(in, "detector", "knndistance num-neighbors=3");
        assertTrue(
                told.stream().anyMatch(line -> line.startsWith("Warning: 11 of 20 rows share the score 0.0: ")),
                told.toString());
    }

    @Test
    void anArffIsRankedWithWhatItDeclares() throws IOException {
        StringBuilder text = new StringBuilder("@relation r\n@attribute 'wert, neu' numeric\n@attribute s string\n"
                + "@attribute day date yyyy-MM-dd\n@attribute k {a,b}\n@data\n");
        for (int i = 0; i < 40; i++) {
            text.append(i == 11 ? 500 : i % 6).append(",'it\\'s ").append(i).append("',2024-01-");
            text.append(i % 20 + 10).append(i % 3 == 0 ? ",a\n" : ",?\n");
        }
        Path in = Files.writeString(folder.resolve("in.arff"), text);
        List<List<String>> ranking = ranked(in, "detector", "mahalanobis");
        assertEquals(
                List.of("500", "it's 11", "2024-01-21", "?"), ranking.get(1).subList(OWN_COLUMNS, OWN_COLUMNS + 4));
        assertTrue(
                ranking.get(1).get(6).startsWith("wert, neu ("), ranking.get(1).toString());
        assertTrue(told.contains("Left out of the arithmetic: s (text)."), told.toString());
    }

    @Test
    void whatCannotBeRankedIsASentenceAndWritesNothing() throws IOException {
        assertMistake("There is no file '", folder.resolve("no.csv"));
        assertMistake("'" + folder + "' is a folder", folder);
        assertMistake("The data is empty.", Files.writeString(folder.resolve("a"), ""));
        assertMistake("The data has no rows.", Files.writeString(folder.resolve("a"), "x,y\n"));
        assertMistake("The data has one row, and a ranking", Files.writeString(folder.resolve("a"), "x,y\n1,2\n"));
        assertMistake(
                "There are no attributes to work on: all are left out",
                Files.writeString(folder.resolve("a"), "x\na\nb\nc\nd\ne\nf\n"));
        assertMistake(
                "The file '",
                orders(),
                "save-model",
                folder.resolve("ranking.csv").toString());
        assertMistake(
                "The file '",
                orders(),
                "save-model",
                folder.resolve("orders.csv").toString());
        assertMistake(
                "There is no folder",
                orders(),
                "save-model",
                folder.resolve("no/m").toString());
        assertMistake(
                "The 'threshold' parameter must not be theoretical here",
                orders(),
                "detector",
                "rpd num-directions=5 whitening=none",
                "threshold",
                "theoretical");
        assertFalse(Files.exists(folder.resolve("no")));
    }
}
