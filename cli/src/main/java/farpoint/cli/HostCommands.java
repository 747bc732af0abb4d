package farpoint.cli;

import farpoint.Detectors;
import farpoint.advice.Choice;
import farpoint.cli.command.LearningOptions;
import farpoint.cli.command.Program;
import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.params.ClassUse;
import farpoint.report.OutlierLabels;
import farpoint.run.Version;
import farpoint.stream.DataStreams;
import farpoint.stream.WholeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The commands that rank the rows of a file by a detector: {@code score}, ELKI's and Weka's, as a shell takes them. */
final class HostCommands {
    private static final String NO_FILE = "FILE";
    private static final String MODEL = "model.farpoint";

    private final AdviseSettings settings;
    private final WholeTable data;
    private final Optional<OutlierLabels> labels;
    private final DetectorSpec spec;
    private final String detector;
    private final List<String[]> parameters;
    private final boolean learnsLabels;

    /**
     * Commands for a detector.
     *
     * @param labels those that the user has named
     */
    HostCommands(AdviseSettings settings, WholeTable data, Choice choice, Optional<OutlierLabels> labels) {
        this.settings = settings;
        this.data = data;
        this.labels = labels;
        this.detector = choice.detector();
        String[] words = detector.split("\\s+");
        this.spec = Detectors.byName(words[0]);
        this.parameters = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split(DetectorText.IS, 2))
                .toList();
        this.learnsLabels = spec.classUse() == ClassUse.OUTLIER_LABELS;
    }

    /** A line each; what cannot be said in a command is said in a sentence. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        if (!learnsLabels) {
            all.add(score());
        }
        if (isClean()) {
            all.add(Stream.of(
                            List.of(Program.name(), "score", "--model", MODEL, "--in", "NEW"),
                            settings.formatWords(),
                            List.of("--out", "scores.csv"))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(" ")));
        }
        all.add(elki());
        all.add(weka());
        all.addAll(new HostRemarks(settings, data, learnsLabels).all());
        return all;
    }

    /** Whether new rows are to be scored. */
    private boolean isClean() {
        return settings.values().get(AdviseSettings.CLEAN) && !learnsLabels;
    }

    private String score() {
        List<String> words = new ArrayList<>(List.of(Program.name(), "score", shell(settings.in())));
        if (!detector.equals(LearningOptions.DETECTOR.defaultValue())) {
            words.addAll(List.of("--detector", shell(detector)));
        }
        List<String> ignored = settings.hidden().stream()
                .filter(name -> !HostRemarks.isSplit(name))
                .toList();
        if (!ignored.isEmpty()) {
            words.addAll(List.of("--ignore", shell(String.join(",", ignored))));
        }
        words.addAll(settings.formatWords());
        if (isClean()) {
            words.addAll(List.of("--save-model", MODEL));
        }
        words.addAll(List.of("--out", "ranking.csv"));
        return String.join(" ", words);
    }

    private String elki() {
        String alias = spec.alias().toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(
                isScript() ? "./farpoint elki" : "java -jar farpoint-elki-" + Version.current() + ".jar",
                "-dbc.in",
                shell(file())));
        if (settings.isArff()) {
            words.addAll(List.of("-dbc.parser", "ArffParser"));
        } else if (!settings.hidden().isEmpty()) {
            words.addAll(List.of(
                    "-parser.labelIndices",
                    places().stream().map(String::valueOf).collect(Collectors.joining(","))));
        }
        words.addAll(List.of("-algorithm", alias));
        parameters.forEach(p -> words.add(option("-" + alias + ".", p)));
        if (learnsLabels) {
            words.add("-" + alias + ".normal " + shell(pattern(false)));
            words.add("-" + alias + ".anomaly " + shell(pattern(true)));
        }
        if (isClean()) {
            words.add("-" + alias + ".save-model " + MODEL);
        }
        return String.join(" ", words);
    }

    private String weka() {
        String scheme = "weka.classifiers.outlier." + spec.name();
        String options = parameters.stream().map(p -> " " + option("-", p)).collect(Collectors.joining());
        String start = isScript() ? "./farpoint weka " : "java -cp weka.jar weka.Run ";
        if (learnsLabels) {
            return start + scheme + options + " -t " + shell(file()) + " -c " + (place(labelName()) + 1)
                    + " -outlier-value " + shell(values(true).get(0));
        }
        String saved = isClean() ? " -save-model-file " + MODEL : "";
        String filter = "weka.filters.unsupervised.outlier.OutlierScore";
        String inner = shell(scheme + options + saved);
        List<Integer> hidden = places();
        String call = hidden.size() > 1
                ? "weka.filters.MultiFilter -F "
                        + shell("weka.filters.unsupervised.attribute.Remove -R "
                                + hidden.stream()
                                        .map(p -> String.valueOf(p + 1))
                                        .collect(Collectors.joining(",")))
                        + " -F " + shell(filter + " -detector \"" + scheme + options + saved + "\"")
                : filter + (hidden.isEmpty() ? "" : " -c " + (hidden.get(0) + 1)) + " -detector " + inner;
        return start + call + " -i " + shell(file()) + " -o scores.arff";
    }

    /** What a parameter is in a host; flags have no value. */
    private String option(String prefix, String[] parameter) {
        boolean flag = spec.parameters().stream().anyMatch(p -> p.name().equals(parameter[0]) && p.isFlag());
        return prefix + parameter[0] + (flag ? "" : " " + shell(parameter[1]));
    }

    private String labelName() {
        return settings.labels().orElseThrow();
    }

    private int place(String name) {
        return data.fields().indexOf(name);
    }

    /** Of the attributes that are not looked at, from 0. */
    private List<Integer> places() {
        return settings.hidden().stream().map(this::place).sorted().toList();
    }

    /** The values of the labels that mean outliers, or normal rows. */
    private List<String> values(boolean outliers) {
        OutlierLabels known = labels.orElseThrow();
        int column = place(labelName());
        return IntStream.range(0, known.known().length)
                .filter(i -> known.known()[i] && known.outlier()[i] == outliers)
                .mapToObj(i -> data.row(i).get(column).trim())
                .distinct()
                .toList();
    }

    private String pattern(boolean outliers) {
        return values(outliers).stream()
                .map(value -> value.replaceAll("([\\\\^$.|?*+()\\[\\]{}])", "\\\\$1"))
                .collect(Collectors.joining("|", "^(", ")$"));
    }

    private String file() {
        return settings.in().equals(DataStreams.STANDARD) ? NO_FILE : settings.in();
    }

    /** Whether the user has the start script, which has Weka and ELKI too. */
    static boolean isScript() {
        return Program.name().startsWith("./");
    }

    private static String shell(String word) {
        return RankingSettings.quoted(word);
    }
}
