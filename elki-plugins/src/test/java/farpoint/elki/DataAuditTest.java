package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import farpoint.audit.Audit;
import farpoint.audit.finding.AuditTask;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.report.AuditText;
import farpoint.run.ComputeContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataAuditTest {
    private static final double RATE = 0.2;

    @TempDir
    private Path folder;

    private String audit(String... options) throws IOException {
        Path out = folder.resolve("out.txt");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-audit.out", out.toString()));
        TrackParameters config = new TrackParameters(new SerializedParameterization(all));
        DataAudit application = config.tryInstantiate(DataAudit.class);
        assertEquals(List.of(), List.copyOf(config.getErrors()));
        assertFalse(config.hasUnusedParameters());
        application.run();
        return Files.readString(out);
    }

    private static Table withoutClasses(Table table) {
        Table.Builder rows = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            rows.add(table.attribute(j), table.column(j));
        }
        return rows.build();
    }

    /** Rows, labels, the other file and all parameters reach the core as they are. */
    @Test
    void saysWhatTheCoreSays() throws IOException {
        Table table = Samples.table("glass");
        Table rows = withoutClasses(table);
        AuditTask task = AuditTask.of(rows, 7, 100)
                .withLabels(table.classes().orElseThrow(), Optional.of("outlier"))
                .withOther(rows);
        String expected =
                AuditText.of(Audit.of(task, RATE, ComputeContext.withDefaults().withThreads(2)), rows.columns())
                        + "\nLabels: column 'class'.\n";
        String file = Samples.file("glass", folder).toString();
        assertEquals(
                expected,
                audit(
                        "-dbc.in",
                        file,
                        "-dbc.parser",
                        "ArffParser",
                        "-audit.against",
                        file,
                        "-audit.seed",
                        "7",
                        "-audit.compared-rows",
                        "100",
                        "-audit.false-discovery-rate",
                        String.valueOf(RATE),
                        "-audit.threads",
                        "1"));
    }

    /** The label is chosen by the pattern, although no word of it says that it means outliers. */
    @Test
    void takesTheLabelsThatAreNamed() throws IOException {
        StringBuilder csv = new StringBuilder("x,site,kind\n");
        int[] kinds = new int[40];
        double[] x = new double[40];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 20 == 7 ? 9 + i : Math.sin(i);
            kinds[i] = i % 20 == 7 ? 1 : 0;
            csv.append(x[i])
                    .append(i % 2 == 0 ? ",north," : ",south,")
                    .append(kinds[i] == 1 ? "b" : "a")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), csv);
        Table rows = Table.builder(x.length).addNumeric("x", x).build();
        AuditTask task =
                AuditTask.of(rows, 1, 100_000).withLabels(new RowClasses(List.of("a", "b"), kinds), Optional.of("b"));
        assertEquals(
                AuditText.of(Audit.of(task, 0.05, ComputeContext.withDefaults()), 1)
                        + "\nLabels: column 'kind'.\nNot asked for: another file, by -audit.against.\n",
                audit("-dbc.in", file.toString(), "-audit.labels", "kind", "-audit.outliers", "^b$"));
    }

    @Test
    void saysWhatWasNotAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n3,5\n4,4\n");
        String text = audit("-dbc.in", file.toString());
        assertTrue(
                text.endsWith("\nNot asked for: labels, by -audit.labels; another file, by -audit.against.\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n1,2,3\n", "word\n", ""})
    void saysWhichOfTwoFilesIsBroken(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n3,5\n");
        Path old = Files.writeString(folder.resolve("old.csv"), text);
        String[] options = {"-dbc.in", file.toString(), "-audit.against", old.toString()};
        String message =
                assertThrows(AbortException.class, () -> audit(options)).getMessage();
        assertTrue(message.startsWith("The file '" + old + "' cannot be used. "), message);
    }

    /** The MiniGUI keeps no track of the options of applications that are not ELKI's own. */
    @Test
    void namesOfColumnsAreKnownWithoutATrackOfOptions() throws IOException {
        Path out = folder.resolve("out.txt");
        Path file = Files.writeString(folder.resolve("rows.csv"), "kind,height,width\n" + "a,1,2\nb,1,3\n".repeat(10));
        SerializedParameterization config =
                new SerializedParameterization(List.of("-dbc.in", file.toString(), "-audit.out", out.toString()));
        DataAudit application = config.tryInstantiate(DataAudit.class);
        assertEquals(List.of(), List.copyOf(config.getErrors()));
        application.run();
        String text = Files.readString(out);
        assertTrue(text.contains("'height'"), text);
    }

    @Test
    void oneFileIsNotWrittenTwice() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n3,5\n");
        TrackParameters config = new TrackParameters(new SerializedParameterization(List.of(
                "-dbc.in",
                file.toString(),
                "-audit.out",
                folder.resolve("a").toString(),
                "-audit.report",
                folder + "/./a")));
        config.tryInstantiate(DataAudit.class);
        String errors = config.getErrors().toString();
        assertTrue(errors.contains("would be written twice"), errors);
    }
}
