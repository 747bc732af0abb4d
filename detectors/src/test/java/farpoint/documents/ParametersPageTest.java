package farpoint.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.cleaning.ZErrorFilter;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.imputation.NeighborImputation;
import farpoint.oversampling.Smote;
import farpoint.params.Citation;
import farpoint.params.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of parameters is that of the catalogue; {@code -Ddocs.write=true} writes it. */
class ParametersPageTest {
    private static final Path PAGE = Path.of("..", "docs", "parameters.md");

    @Test
    void pageIsThatOfTheCatalogue() throws IOException {
        String page = page();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        } else {
            assertEquals(page, Files.readString(PAGE), "docs/parameters.md is stale; see CONTRIBUTING.md");
        }
    }

    private static String page() {
        String detectors =
                Detectors.all().stream().map(ParametersPageTest::table).collect(Collectors.joining());
        List<Parameter<?>> run = Stream.of(RunParameters.COMPUTING, RunParameters.FLAGGING, RunParameters.FILES)
                .flatMap(List::stream)
                .collect(Collectors.toList());
        return """
                # Parameters

                In ELKI a parameter is `-<alias>.<name>`, such as `-rpd.num-directions 5000`; in Weka `-<name>`, such as
                `-num-directions 5000`. Words like `two-points` are the same in both. This page is written from the catalogue
                of detectors, from which the hosts have their options and texts too.

                """ + contents() + detectors
                + "\n## All neural detectors\n\n" + rows(neural())
                + "\n## Row filter\n\nELKI `-dbc.filter ZErrorFilter`, Weka `weka.filters.unsupervised.outlier.ZErrorFilter`. "
                + ZErrorFilter.DESCRIPTION + " It also has the parameters of [Z-error](#z-error), and `threads`.\n\n"
                + rows(ZErrorFilter.OWN_PARAMETERS)
                + "\n## Missing values\n\nELKI `-dbc.filter NeighborImputation`, Weka"
                + " `weka.filters.unsupervised.outlier.NeighborImputation`. " + NeighborImputation.DESCRIPTION
                + "\n\n- "
                + source(NeighborImputation.CITATION) + "\n\n" + rows(NeighborImputation.PARAMETERS)
                + "\n## Rows of a rare class\n\nELKI `-dbc.filter SyntheticOutliers`, Weka"
                + " `weka.filters.supervised.outlier.SyntheticOutliers`. " + Smote.DESCRIPTION + "\n\n- "
                + source(Smote.CITATION) + "\n\n" + rows(Smote.PARAMETERS) + "\n## All detectors\n\n" + rows(run)
                + "\nIn ELKI `threshold`, `contamination` and `false-alarm-rate`, or the flag `flags`, add relations of probability,"
                + " flag and confidence to the scores ([Threshold](scores.md#threshold)). In Weka the model file's parameters are `-save-model-file` of the classifiers and"
                + " `-model-file` of the filter.\n";
    }

    private static String contents() {
        Stream<String> titles = Stream.concat(
                Detectors.all().stream().map(DetectorSpec::title),
                Stream.of(
                        "All neural detectors",
                        "Row filter",
                        "Missing values",
                        "Rows of a rare class",
                        "All detectors"));
        return titles.map(title -> "- [" + title + "](#" + MarkdownPage.anchor(title) + ")\n")
                .collect(Collectors.joining());
    }

    private static List<Parameter<?>> neural() {
        List<Parameter<?>> all = new ArrayList<>(NeuralSettings.COMMON);
        all.add(RunParameters.SAVE_DIAGNOSTICS);
        return all;
    }

    private static String table(DetectorSpec spec) {
        String sources = spec.citations().stream()
                .map(ParametersPageTest::source)
                .collect(Collectors.joining("\n- ", "\n- ", "\n"));
        return "\n## " + spec.title() + "\n\nELKI `-algorithm " + spec.alias() + "`, Weka `weka.classifiers.outlier."
                + spec.name() + "`. " + spec.description() + "\n" + sources + "\n" + parameters(spec);
    }

    private static String source(Citation citation) {
        return citation.url().isEmpty() ? citation.toString() : citation + " <" + citation.url() + ">";
    }

    /** What all neural detectors share stands in a table of its own. */
    private static String parameters(DetectorSpec spec) {
        if (!NeuralSettings.appliesTo(spec)) {
            return rows(spec.parameters());
        }
        List<Parameter<?>> own = new ArrayList<>(spec.parameters());
        own.removeAll(NeuralSettings.COMMON);
        return own.isEmpty()
                ? "It has the parameters of [all neural detectors](#all-neural-detectors).\n"
                : rows(own) + "\nIt has the parameters of [all neural detectors](#all-neural-detectors) as well.\n";
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
