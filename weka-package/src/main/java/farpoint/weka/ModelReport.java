package farpoint.weka;

import farpoint.Explanations;
import farpoint.Provenance;
import farpoint.detector.DetectorSpec;
import farpoint.run.Plural;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say about a trained model: as text for the user, as measures for the Experimenter. */
final class ModelReport {
    private static final String MEASURE = "measure";

    /** Known before training, so that the Experimenter has a column for it. */
    static final String MEASURE_THRESHOLD = MEASURE + "Threshold";

    /** Longer labels would push all values out of sight. */
    private static final int LONGEST_LABEL = 30;

    private final ScoringModel model;

    ModelReport(ScoringModel model) {
        this.model = model;
    }

    /**
     * The text.
     *
     * @param classes what the values of the class mean; null if that is not known
     * @param decimals decimal places of numbers
     */
    String text(DetectorSpec spec, OutlierClass classes, int decimals) {
        Map<String, String> lines = new LinkedHashMap<>();
        model.detector().summary().forEach((label, value) -> lines.put(label, number(value, decimals)));
        lines.put("Threshold for flags", number(model.threshold().value(), decimals));
        model.threshold().origin().ifPresent(origin -> lines.put("Rule of the threshold", origin.text()));
        StringBuilder text = new StringBuilder(spec.title()).append("\n\n");
        append(text, lines);
        appendSentences(text, lines, classes);
        List<String> first = Explanations.ofTraining(model.detector(), score -> number(score, decimals));
        if (!first.isEmpty()) {
            text.append("\nMost outlying of the rows trained on\n  ");
            text.append(String.join("\n  ", first)).append('\n');
        }
        Provenance provenance = model.detector().provenance();
        text.append("\nParameters\n");
        append(text, model.values().asText());
        text.append(String.format(
                Locale.ROOT,
                "\nTrained on %d %s with %d %s by Farpoint %s, Java %s.\n",
                provenance.rows(),
                Plural.of(provenance.rows(), "row"),
                provenance.attributes(),
                Plural.of(provenance.attributes(), "attribute"),
                provenance.version(),
                provenance.java()));
        text.append(model.engine().isEmpty() ? "" : model.engine() + "\n");
        List<String> dropped = model.detector().preprocessing().droppedAttributes();
        if (!dropped.isEmpty()) {
            text.append("Not used, since constant in the training data: ").append(String.join(", ", dropped));
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * How the data was read, and what makes the scores doubtful beside what the detector itself says.
     *
     * @param lines that tell some of it
     */
    private void appendSentences(StringBuilder text, Map<String, String> lines, OutlierClass classes) {
        List<String> sentences = new ArrayList<>();
        if (classes != null) {
            sentences.add("Class: " + classes.meaning());
        }
        Set<String> told = lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + ".")
                .collect(Collectors.toSet());
        model.notes().stream().filter(note -> !told.contains(note)).forEach(sentences::add);
        if (classes != null && !classes.doubt().isEmpty()) {
            sentences.add("Warning: " + classes.doubt());
        }
        model.doubt().ifPresent(doubt -> sentences.add("Warning: " + doubt));
        if (!sentences.isEmpty()) {
            text.append('\n').append(String.join("\n", sentences)).append('\n');
        }
    }

    /** The threshold and each number of the model's summary, under names such as "measureThreshold". */
    Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put(MEASURE_THRESHOLD, model.threshold().value());
        model.detector().summary().forEach((label, value) -> {
            if (value instanceof Number number) {
                measures.putIfAbsent(MEASURE + camelCase(label), number.doubleValue());
            }
        });
        return measures;
    }

    /** Values stand in one column; that of a label too long for it stands on the next line. */
    private static void append(StringBuilder text, Map<String, String> lines) {
        int width = lines.keySet().stream()
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_LABEL)
                .max()
                .orElse(1);
        String below = "\n" + " ".repeat(width + 2);
        lines.forEach((label, value) -> text.append(String.format(
                Locale.ROOT, "  %-" + width + "s%s  %s\n", label, label.length() > width ? below : "", value)));
    }

    /** Numbers below 1 keep as many digits as larger ones have decimal places and one more, so that none becomes 0. */
    private static String number(Object value, int decimals) {
        if (!(value instanceof Double number)) {
            return String.valueOf(value);
        }
        boolean small = number != 0 && Math.abs(number) < 1;
        String format = small ? "%." + (decimals + 1) + "g" : "%." + decimals + "f";
        return String.format(Locale.ROOT, format, number);
    }

    private static String camelCase(String label) {
        StringBuilder name = new StringBuilder();
        for (String word : label.replaceFirst("\\(.*", "").split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
