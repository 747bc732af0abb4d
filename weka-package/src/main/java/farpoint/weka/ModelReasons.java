package farpoint.weka;

import farpoint.Advice;
import farpoint.Explanations;
import farpoint.SimilarRows;
import farpoint.SureReasons;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.function.Function;

/** Why rows have their scores, by a model, on the threads that its parameters name. */
public final class ModelReasons {
    private final TrainedDetector detector;
    private final Threshold threshold;
    private final ParameterValues values;

    ModelReasons(TrainedDetector detector, Threshold threshold, ParameterValues values) {
        this.detector = detector;
        this.threshold = threshold;
        this.values = values;
    }

    private <T> T compute(Table table, Function<ComputeContext, T> task) throws InterruptedException {
        return Computation.forRows(table, values, null, task);
    }

    /**
     * Why rows have their scores.
     *
     * @param scores of all rows of the table
     * @param rows their numbers in the table
     * @param areTraining whether the model has learnt from them
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Explanations of(Table table, double[] scores, int[] rows, boolean areTraining) throws InterruptedException {
        return compute(table, context -> Explanations.of(detector, table, rows, areTraining, context)
                .withAdvice(detector, table, scores, threshold.forRows(scores).value(), context));
    }

    /**
     * What the attributes contribute to the scores of rows, with a sentence each, but without the advice of {@link
     * #of}, which looks at all rows.
     *
     * @param rows their numbers in the table
     * @param areTraining whether the model has learnt from them
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Explanations brief(Table table, int[] rows, boolean areTraining) throws InterruptedException {
        return compute(table, context -> Explanations.of(detector, table, rows, areTraining, context));
    }

    /**
     * Rows to look for similar ones among.
     *
     * @param numbers of the rows in the table
     * @throws InterruptedException if the calling thread was interrupted
     */
    public SimilarRows similarRows(Table table, int[] numbers) throws InterruptedException {
        return compute(table, context -> SimilarRows.among(detector, table, numbers, context));
    }

    /**
     * What would help rows, as {@link Explanations#advice} has it.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public List<Advice> advice(
            Explanations why, Table table, double[] scores, double cut, SimilarRows ordinary, int similar)
            throws InterruptedException {
        return compute(table, context -> why.advice(detector, table, scores, cut, ordinary, similar, context));
    }

    /**
     * Which attributes matter for the scores of rows.
     *
     * @param table all rows; as training has seen them, with labels, if the model was trained on them
     * @param learntFrom which of them the model was trained on
     * @param rows the tested ones, by their numbers
     * @param rate of false discoveries, in (0, 0.5]
     * @throws farpoint.run.InvalidInputException if there are fewer than 20 other rows
     * @throws InterruptedException if the calling thread was interrupted
     */
    public SureReasons sure(Table table, boolean[] learntFrom, int[] rows, double rate) throws InterruptedException {
        return compute(table, context -> SureReasons.of(detector, table, learntFrom, rows, rate, context));
    }

    /**
     * What the attributes contribute to the scores of rows.
     *
     * @param rows their numbers in the table
     * @param areTraining whether the model has learnt from them
     * @throws farpoint.run.InvalidInputException if the model has no formula for that, and its file is of a version that kept too
     *     little to do without
     * @throws InterruptedException if the calling thread was interrupted
     */
    public double[] contributions(Table table, int[] rows, boolean areTraining) throws InterruptedException {
        Table some = table.select(rows);
        return compute(
                some,
                context -> (areTraining ? detector.explainTraining(some, context) : detector.explain(some, context))
                        .values());
    }
}
