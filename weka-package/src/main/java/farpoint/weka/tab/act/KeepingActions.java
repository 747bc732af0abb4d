package farpoint.weka.tab.act;

import farpoint.modelfile.ModelFile;
import farpoint.report.Numbers;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.CommandLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Instances;

/** Sending and saving, models, other files, report. */
final class KeepingActions {
    private static final FileDialogs.Kind SCORES =
            new FileDialogs.Kind("Save scores", "Rows with scores (*.csv, *.arff)", "csv", "arff");
    private static final FileDialogs.Kind MODEL = new FileDialogs.Kind(
            "Model file", "Model files (*" + ModelFile.EXTENSION + ")", ModelFile.EXTENSION.substring(1));
    private static final FileDialogs.Kind DATA =
            new FileDialogs.Kind("Score another file", "Rows (*.arff, *.csv)", "arff", "csv", "gz", "tsv", "txt");
    private static final FileDialogs.Kind PAGE = new FileDialogs.Kind("Report page", "Pages (*.html)", "html");

    private final ActionHost host;
    private final ActionTargets targets;

    KeepingActions(ActionHost host, ActionTargets targets) {
        this.host = host;
        this.targets = targets;
    }

    List<ResultAction> all() {
        return List.of(
                ResultAction.ofRun(
                        "Send to Preprocess...",
                        "ctrl P",
                        "Replaces the data in Preprocess by all rows, the clean ones, the outliers or the marked ones, with"
                                + " scores and marks as attributes if asked for; Undo there gives back what was (Ctrl+P).",
                        run -> targets.preprocess().get().isPresent(),
                        this::send),
                ResultAction.ofRun(
                        "Save scores...",
                        "ctrl S",
                        "Saves all rows with scores, flags, marks and reasons as CSV or ARFF, the most outlying first (Ctrl+S).",
                        run -> true,
                        this::saveScores),
                ResultAction.ofRun(
                        "Save model...",
                        "",
                        "Saves the model with its threshold as a model file, for rows that come later.",
                        run -> true,
                        this::saveModel),
                new ResultAction(
                        "Load model...",
                        "",
                        "Scores the rows by a model file; nothing is trained.",
                        run -> host.rows() != null,
                        run -> loadModel()),
                ResultAction.ofRun(
                        "Score another file...",
                        "",
                        "Scores the rows of another file by this run's model, and warns if they look like other data.",
                        run -> true,
                        this::scoreFile),
                ResultAction.ofRun(
                        "Report page...",
                        "",
                        "Writes a page about this run, for people without Weka.",
                        run -> true,
                        this::report));
    }

    private void send(RunResult shown) {
        Snapshot run = Snapshot.of(shown);
        int[] counts = Stream.of(Part.values())
                .mapToInt(part -> (int) IntStream.range(0, run.rows())
                        .filter(row -> part.has(run, row))
                        .count())
                .toArray();
        PreprocessTarget target = targets.preprocess().get().orElseThrow();
        targets.sending()
                .ask(host.window(), counts)
                .ifPresent(sending -> host.start(
                        "Sending rows to Preprocess",
                        progress -> {
                            Instances rows = sending.rows(run);
                            target.replace(rows);
                            return sending.sentence(rows);
                        },
                        host::tell));
    }

    private void saveScores(RunResult shown) {
        Snapshot run = Snapshot.of(shown);
        targets.files()
                .save(host.window(), SCORES, name(shown) + "-scores.csv")
                .ifPresent(file -> host.start(
                        "Saving scores",
                        progress -> {
                            ScoreFile.write(file, run);
                            return "Saved " + Numbers.count(run.rows(), "row") + " with scores as '" + file + "'.";
                        },
                        host::tell));
    }

    private void saveModel(RunResult shown) {
        targets.files()
                .save(host.window(), MODEL, name(shown) + ModelFile.EXTENSION)
                .ifPresent(file -> host.start(
                        "Saving the model",
                        progress -> {
                            shown.model().write(file);
                            return "Saved the model as '" + file + "'.";
                        },
                        host::tell));
    }

    private void loadModel() {
        Rows rows = host.rows();
        Marks marks = host.marks();
        targets.files()
                .open(host.window(), MODEL)
                .ifPresent(file -> host.start(
                        "Scoring by " + file.getFileName(),
                        progress -> ModelScoring.byFile(file, rows, marks, progress),
                        host::add));
    }

    private void scoreFile(RunResult shown) {
        targets.files()
                .open(host.window(), DATA)
                .ifPresent(file -> host.start(
                        "Scoring " + file.getFileName(),
                        progress -> ModelScoring.ofFile(file, shown, progress),
                        host::add));
    }

    private void report(RunResult shown) {
        Snapshot run = Snapshot.of(shown);
        targets.files()
                .save(host.window(), PAGE, name(shown) + ".html")
                .ifPresent(file -> host.start(
                        "Writing the report",
                        progress -> {
                            RunReport.write(run, file);
                            return "Wrote the report '" + file + "'.";
                        },
                        host::tell));
    }

    private static String name(RunResult shown) {
        return CommandLine.fileName(shown.rows().data().relationName());
    }
}
