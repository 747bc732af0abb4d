package farpoint.weka.tab.act;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import farpoint.threshold.ScoreTies;
import farpoint.weka.DataFile;
import farpoint.weka.ScoringModel;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.gui.Logger;

/** Scores rows by a model that was trained before, on a worker; nothing is trained. */
final class ModelScoring {
    private static final String TRAIN_ANEW =
            "scores say little: train anew to see what stands out among the rows themselves.";

    private ModelScoring() {}

    /**
     * Scores the rows of a run, or any rows, by a model file.
     *
     * @param progress is told how far it is
     * @throws farpoint.run.InvalidInputException if it is no model file, is damaged, or is of other attributes
     * @throws InterruptedException if the calling thread was interrupted
     */
    static RunResult byFile(Path file, Rows rows, Marks marks, Logger progress) throws Exception {
        ScoringModel model = read(file);
        String name = RunName.of(model.spec().name() + " of " + file.getFileName());
        String command = CommandLine.ofModel(file.toString(), fileName(rows) + ".arff");
        return score(name, command, model, rows, marks, progress);
    }

    private static ScoringModel read(Path file) {
        try {
            return ScoringModel.read(file.toString());
        } catch (InvalidInputException e) {
            String name = String.valueOf(file.getFileName());
            throw e.getMessage().contains(name) ? e : new InvalidInputException("%s: %s", name, e.getMessage());
        }
    }

    /**
     * Scores the rows of another file by the model of a run.
     *
     * @param progress is told how far it is
     * @throws farpoint.run.InvalidInputException if the file cannot be read, or has other attributes
     * @throws InterruptedException if the calling thread was interrupted
     */
    static RunResult ofFile(Path file, RunResult run, Logger progress) throws Exception {
        ScoringModel model = run.model();
        DataFile data = DataFile.read(file, model.attributes());
        Rows rows = new Rows(
                data.rows(), IntStream.range(0, data.rows().numAttributes()).toArray(), OptionalInt.empty());
        String name = RunName.of(model.spec().name() + " on " + file.getFileName());
        String command = CommandLine.ofModel(fileName(run.rows()) + ModelFile.EXTENSION, file.toString());
        return score(name, command, model, rows, new Marks(rows.size()), progress)
                .doubting(data.notes());
    }

    private static RunResult score(
            String name, String command, ScoringModel model, Rows given, Marks marks, Logger progress)
            throws Exception {
        Rows rows = known(given, model.attributes());
        boolean groups = model.spec().classUse() == ClassUse.GROUPS;
        Table table = groups ? model.table(rows.forDetector()) : rows.table();
        double[] scores = model.scores(table, progress);
        List<String> warnings = Stream.of(
                        Preprocessing.foreignWarning(model.foreignAttributes(table)),
                        ScoreTies.warning(scores),
                        model.trainingRowsWarning(table, progress, TRAIN_ANEW),
                        model.shiftWarning(table, scores))
                .flatMap(Optional::stream)
                .toList();
        return new RunResult(name, command, rows, model, scores, false, marks).doubting(warnings);
    }

    private static String fileName(Rows rows) {
        return CommandLine.fileName(rows.data().relationName());
    }

    /** The attributes that the model knows are looked at, the class among them if it does; without names the given ones. */
    static Rows known(Rows rows, List<Attribute> attributes) {
        Set<String> names = attributes.stream().map(Attribute::name).collect(Collectors.toSet());
        Instances data = rows.data();
        int[] used = IntStream.range(0, data.numAttributes())
                .filter(a -> names.contains(data.attribute(a).name()))
                .toArray();
        boolean numbered = AttributeMatch.isNumbered(
                attributes.stream().map(Attribute::name).toList());
        if (used.length == 0 || numbered && used.length < names.size()) {
            return rows;
        }
        OptionalInt classIndex = rows.classIndex().isPresent()
                        && IntStream.of(used)
                                .noneMatch(a -> a == rows.classIndex().getAsInt())
                ? rows.classIndex()
                : OptionalInt.empty();
        return new Rows(data, used, classIndex);
    }
}
