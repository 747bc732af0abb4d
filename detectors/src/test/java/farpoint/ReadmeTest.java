package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cleaning.ZErrorFilter;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's parameter tables are those of the catalogue; {@code -Dreadme.write=true} writes them. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- parameters: begin -->\n";
    private static final String END = "<!-- parameters: end -->\n";

    @Test
    void parameterTablesAreThoseOfTheCatalogue() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, "the marks in README.md");
        String tables = tables();
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.substring(0, begin) + tables + readme.substring(end));
        } else {
            assertEquals(tables, readme.substring(begin, end), "README.md is stale; see CONTRIBUTING.md");
        }
    }

    @Test
    void everyDetectorIsNamed() throws IOException {
        String readme = Files.readString(README);
        for (DetectorSpec spec : Detectors.all()) {
            assertTrue(readme.contains("| " + spec.title() + " |"), spec.title());
        }
    }

    private static String tables() {
        String detectors = Detectors.all().stream().map(ReadmeTest::table).collect(Collectors.joining());
        List<Parameter<?>> run = Stream.of(RunParameters.COMPUTING, RunParameters.FLAGGING, RunParameters.FILES)
                .flatMap(List::stream)
                .collect(Collectors.toList());
        return detectors + "\n### All neural detectors\n\n" + rows(neural())
                + "\n### Row filter\n\nELKI `-dbc.filter ZErrorFilter`, Weka `weka.filters.unsupervised.outlier.ZErrorFilter`. "
                + ZErrorFilter.DESCRIPTION + " It also has the parameters of Z-error, and `threads`.\n\n"
                + rows(ZErrorFilter.OWN_PARAMETERS) + "\n### All detectors\n\n" + rows(run)
                + "\nIn ELKI `contamination` and `threshold` belong to a model that is saved; for its own results ELKI has scaling"
                + " functions and evaluators. In Weka the model file's parameters are `-save-model-file` of the classifiers and"
                + " `-model-file` of the filter.\n\n";
    }

    private static List<Parameter<?>> neural() {
        List<Parameter<?>> all = new ArrayList<>(NeuralSettings.COMMON);
        all.add(RunParameters.SAVE_DIAGNOSTICS);
        return all;
    }

    private static String table(DetectorSpec spec) {
        return "\n### " + spec.title() + "\n\nELKI `-algorithm " + spec.alias() + "`, Weka `weka.classifiers.outlier."
                + spec.name() + "`. " + spec.description() + "\n\n" + parameters(spec);
    }

    /** What all neural detectors share stands in a table of its own. */
    private static String parameters(DetectorSpec spec) {
        if (!NeuralSettings.appliesTo(spec)) {
            return rows(spec.parameters());
        }
        List<Parameter<?>> own = new ArrayList<>(spec.parameters());
        own.removeAll(NeuralSettings.COMMON);
        return own.isEmpty()
                ? "It has the parameters of all neural detectors, below.\n"
                : rows(own) + "\nIt has the parameters of all neural detectors, below, as well.\n";
    }

    private static String rows(List<Parameter<?>> parameters) {
        StringBuilder rows = new StringBuilder("| parameter | default | allowed | meaning |\n|---|---|---|---|\n");
        for (Parameter<?> p : parameters) {
            String defaultText = p.text(p.defaultValue());
            rows.append("| `").append(p.name()).append("` | ").append(defaultText.isEmpty() ? "none" : defaultText);
            rows.append(" | ")
                    .append(p.allowed())
                    .append(" | ")
                    .append(p.description())
                    .append(" |\n");
        }
        return rows.toString();
    }
}
