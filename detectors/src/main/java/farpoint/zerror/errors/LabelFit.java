package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.linear.LinearForm;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.ErrorScale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One fit of {@link LabelPredictor}: a masked logistic regression for each label, out of fold for the training rows. */
public final class LabelFit {
    /** Labels of fewer rows cannot be learnt out of fold. */
    private static final int LEAST_ROWS = 2;

    private final DataMatrix rows;
    private final int[] given;
    private final int[] features;
    private final Folds folds;
    private final MaskedLogistic logistic;
    private final ErrorScale.Estimator estimator;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /**
     * Prepares a fit.
     *
     * @param given the label of each row
     * @param features the columns to predict from
     */
    public LabelFit(DataMatrix rows, int[] given, int[] features, Folds folds, MaskedLogistic logistic) {
        this.rows = rows;
        this.given = given;
        this.features = features;
        this.folds = folds;
        this.logistic = logistic;
        this.estimator = logistic.estimator();
    }

    /**
     * Fits.
     *
     * @param place where the labels of other rows are found
     * @param names the labels' names
     * @throws InvalidInputException if fewer than two labels have two rows
     */
    public PredictorFit fit(RowLabels place, List<String> names, ComputeContext context) {
        boolean[] learnt = new boolean[names.size()];
        for (int label = 0; label < learnt.length; label++) {
            int wanted = label;
            learnt[label] = Arrays.stream(given).filter(l -> l == wanted).count() >= LEAST_ROWS;
        }
        if (IntStream.range(0, learnt.length).filter(l -> learnt[l]).count() < 2) {
            throw new InvalidInputException(
                    "ZError needs at least two labels with %d or more training rows each to tell which rows have the"
                            + " wrong one. The labels are: %s.",
                    LEAST_ROWS, String.join(", ", names));
        }
        LabelPredictor.Label[] labels = new LabelPredictor.Label[names.size()];
        double[] errors = new double[given.length];
        for (int label = 0; label < labels.length; label++) {
            if (learnt[label]) {
                labels[label] = learn(label, names, errors, context);
            }
        }
        LabelPredictor predictor = new LabelPredictor(rows.columns(), place, Arrays.asList(labels));
        double[] others = predictor.errors(rows, context);
        for (int i = 0; i < errors.length; i++) {
            boolean outOfFold = given[i] != RowClasses.MISSING && learnt[given[i]];
            errors[i] = outOfFold ? errors[i] : others[i];
        }
        return new PredictorFit(predictor, RowErrors.of(errors), errors);
    }

    /** What there is to tell about the fit. */
    public Map<String, Object> facts() {
        return facts;
    }

    private LabelPredictor.Label learn(int label, List<String> names, double[] errors, ComputeContext context) {
        int[] own = own(label);
        double[] logits = new double[given.length];
        LinearForm[] outOfFold = new LinearForm[given.length];
        MaskedLogistic.Fit[] all = new MaskedLogistic.Fit[1];
        context.forEachChunk("Folds of " + names.get(label), folds.count() + 1, 1, (fold, from, to) -> {
            if (fold == folds.count()) {
                all[0] = fit(label, IntStream.range(0, given.length));
                return;
            }
            LinearForm logit = fit(label, Arrays.stream(folds.outside(fold))).logit();
            for (int row : folds.in(fold)) {
                logits[row] = logit.apply(rows, row);
                outOfFold[row] = logit;
            }
        });
        ErrorScale usual =
                estimator.of(Arrays.stream(own).mapToDouble(row -> logits[row]).toArray());
        for (int row : own) {
            errors[row] = LabelPredictor.Label.error(outOfFold[row], usual, rows, row);
        }
        facts.put("Cut-off of the logit of " + names.get(label), all[0].cutOff());
        facts.put("Rows masked while learning " + names.get(label), all[0].masked());
        return new LabelPredictor.Label(all[0].logit(), usual);
    }

    private MaskedLogistic.Fit fit(int label, IntStream indices) {
        int[] labelled = indices.filter(row -> given[row] != RowClasses.MISSING).toArray();
        return logistic.fit(rows, features, labelled, row -> given[row] == label);
    }

    private int[] own(int label) {
        return IntStream.range(0, given.length)
                .filter(row -> given[row] == label)
                .toArray();
    }
}
