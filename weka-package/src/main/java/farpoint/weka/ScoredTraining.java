package farpoint.weka;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import weka.core.Instances;
import weka.gui.Logger;

/**
 * A detector that was trained on rows, and the scores of all of them: what the filter and the tab Outliers show.
 *
 * @param model the model
 * @param scores one a row
 * @param learntFrom which rows the model has learnt from: all, or the normal ones if the settings say so
 * @param classes what the class means where the settings make use of it
 */
public record ScoredTraining(
        ScoringModel model, double[] scores, boolean[] learntFrom, Optional<OutlierClass> classes) {
    /**
     * Trains a detector, which itself stays untouched, and scores the rows. Rows that were trained on get their training score,
     * in which a row is no neighbor of its own.
     *
     * @param progress is told how far the training is
     * @throws farpoint.run.InvalidInputException if the data or a setting cannot be used
     * @throws IOException if a file that the settings name cannot be written
     * @throws InterruptedException if the calling thread was interrupted
     */
    public static ScoredTraining of(DetectorClassifier detector, Instances data, Logger progress)
            throws IOException, InterruptedException {
        Optional<OutlierClass> classes = detector.classesInUse(data);
        boolean[] learntFrom = new boolean[data.size()];
        Arrays.fill(learntFrom, true);
        for (int i = 0; i < learntFrom.length && detector.getNormalClassOnly(); i++) {
            learntFrom[i] = classes.isPresent() && classes.get().isNormal(data.get(i));
        }
        ScoringModel.Trained training = detector.train(data, classes, progress);
        double[] scores = training.scores();
        if (scores.length != data.size()) {
            double[] all = training.model().scores(training.model().table(data), progress);
            int next = 0;
            for (int i = 0; i < all.length; i++) {
                all[i] = learntFrom[i] ? scores[next++] : all[i];
            }
            scores = all;
        }
        return new ScoredTraining(training.model(), scores, learntFrom, classes);
    }
}
