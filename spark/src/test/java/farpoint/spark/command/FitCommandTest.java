package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.Training;
import farpoint.cli.command.ExitStatus;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.spark.LocalSpark;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final List<String> LINES = ScoreFiles.lines(40);

    @TempDir
    private Path folder;

    private Path model;
    private Path in;

    @BeforeEach
    void writeData() throws IOException {
        model = folder.resolve("model.farpoint");
        in = ScoreFiles.csv(folder.resolve("in.csv"), LINES);
    }

    private Ran fit(String... more) {
        return Ran.of(
                Stream.concat(Stream.of("fit", "--in", in.toString(), "--model", model.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theModelIsThatOfTheCommandLine() throws IOException {
        Files.writeString(model, "An earlier file.");
        Ran ran = fit(
                "--detector",
                "KNNDistance num-neighbors=4",
                "--key",
                "id",
                "--ignore",
                "note",
                "--contamination",
                "0.1");
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertEquals(List.of("in.csv", "model.farpoint"), names());
        ModelFile fitted = ModelFiles.read(model);

        Table table = WholeTable.read(in.toString(), SourceFormat.BY_LOOK, Set.of("id", "note"), CONTEXT)
                .table();
        DetectorSpec spec = Detectors.byName("KNNDistance");
        ParameterValues values = ParameterValues.parse(spec.parameters(), Map.of("num-neighbors", "4"));
        Training expected = Training.of(spec, values, table, CONTEXT);
        ParameterValues flags = ParameterValues.parse(RunParameters.FLAGGING, Map.of("contamination", "0.1"));
        assertArrayEquals(
                expected.detector().score(table, CONTEXT), fitted.detector().score(table, CONTEXT));
        assertEquals(
                expected.threshold(flags, table, CONTEXT).text(),
                fitted.threshold().text());
        assertEquals(Ran.of("describe", model.toString()).out(), ran.out());
        assertTrue(ran.out().startsWith("Detector: KNNDistance\n  num-neighbors: 4\n"), ran.out());
    }

    @Test
    void parquetGivesTheSameModel() throws IOException {
        Ran ofCsv = fit("--detector", "KNNDistance", "--key", "id", "--ignore", "note");
        assertEquals(ExitStatus.DONE, ofCsv.status(), ofCsv.err());
        byte[] expected = Files.readAllBytes(model);
        Path parquet = folder.resolve("in.parquet");
        LocalSpark.session()
                .read()
                .option("header", true)
                .option("escape", "\"")
                .csv(in.toString())
                .selectExpr("id", "cast(x as double) as x", "kind", "cast(y as double) as y")
                .repartition(3)
                .write()
                .parquet(parquet.toString());
        in = parquet;
        Ran ran = fit("--detector", "KNNDistance", "--key", "id");
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertArrayEquals(expected, Files.readAllBytes(model));
    }

    @Test
    void aSampleIsToldOnceAndHowItsRowsAreNumbered() {
        Ran ran = fit("--detector", "OneClassSVM", "--key", "id", "--ignore", "note", "--sample", "30");
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        String both = ran.err() + ran.out();
        assertEquals(2, both.split("a sample of 30 of 40", -1).length, both);
        assertTrue(ran.err().contains("farpoint: Rows are numbered in the order of 'id'.\n"), ran.err());
        assertTrue(ran.out().contains("\n  row "), ran.out());
    }

    @Test
    void aLineThatIsNoRowIsAnError() throws IOException {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(7, "r99,a,1");
        in = ScoreFiles.csv(folder.resolve("in.csv"), lines);
        Ran ran = fit("--detector", "KNNDistance", "--key", "id");
        assertEquals(ExitStatus.FAILED, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains("in.csv' has a line that is no row: 'r99,a,1'"), ran.err());
        assertEquals(List.of("in.csv"), names());
    }
}
