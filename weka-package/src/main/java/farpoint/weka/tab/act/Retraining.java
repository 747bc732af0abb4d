package farpoint.weka.tab.act;

import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.RelationNames;
import farpoint.weka.ScoreAttributes;
import farpoint.weka.ScoringModel;
import farpoint.weka.WiderRows;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.CommandLine;
import java.util.List;
import java.util.OptionalInt;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;
import weka.gui.Logger;

/**
 * Trains anew with what a person says of rows.
 *
 * @param learner what learns
 * @param run the run whose rows have the marks
 */
record Retraining(Learner learner, Snapshot run) {
    /**
     * Trains, on a worker.
     *
     * @param progress is told how far it is
     * @return all rows with the scores of the new model
     * @throws InvalidInputException if the marks, or the rows, are nothing to learn from
     * @throws InterruptedException if the calling thread was interrupted
     */
    RunResult train(Logger progress) throws Exception {
        learner.obstacle(run).ifPresent(sentence -> {
            throw new InvalidInputException("%s", sentence);
        });
        DetectorClassifier classifier = learner.classifier();
        Instances rows = labelled();
        ScoringModel.Trained trained = classifier.train(rows, classifier.classesInUse(rows), progress);
        RunResult from = run.result();
        return new RunResult(
                        name(), command(classifier), from.rows(), trained.model(), trained.scores(), true, from.marks())
                .doubting(learner.doubt(run).stream().toList());
    }

    private String name() {
        int marked = run.count(Mark.OUTLIER) + run.count(Mark.NORMAL);
        return RunName.of(learner.title() + ", " + marked + " marked");
    }

    /** As if the rows were sent to Preprocess with their marks, and saved there. Unsure ones must have no mark then. */
    private String command(DetectorClassifier classifier) {
        Rows rows = run.result().rows();
        Instances sent = new Instances(rows.data(), 0);
        sent.insertAttributeAt(new Attribute("marks"), sent.numAttributes());
        sent.setRelationName(RelationNames.with(sent.relationName(), Part.ALL.made()));
        return CommandLine.of(classifier, new Rows(sent, rows.used(), OptionalInt.of(sent.numAttributes() - 1)));
    }

    /** What the detector is to look at, with a class: what is marked as normal or outlier is known, and nothing else. */
    Instances labelled() throws Exception {
        Instances rows = run.result().rows().forDetector();
        int old = rows.classIndex();
        rows.setClassIndex(-1);
        if (old >= 0) {
            rows.deleteAttributeAt(old);
        }
        Attribute label = new Attribute(free(rows), List.of("normal", "outlier"));
        Instances labelled = WiderRows.header(rows, List.of(label), "");
        for (int i = 0; i < rows.size(); i++) {
            labelled.add(WiderRows.of(rows, rows.get(i), new double[] {label(run.marks()[i])}));
        }
        labelled.setClassIndex(labelled.numAttributes() - 1);
        return labelled;
    }

    private static String free(Instances rows) {
        String name = ScoreAttributes.mark().name();
        return rows.attribute(name) == null ? name : "mark_of_" + rows.numAttributes();
    }

    private static double label(Mark mark) {
        return switch (mark) {
            case NORMAL -> 0;
            case OUTLIER -> 1;
            case NONE, UNSURE -> Utils.missingValue();
        };
    }
}
