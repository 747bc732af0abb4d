package farpoint.elki;

import elki.database.relation.Relation;
import elki.result.outlier.OutlierResult;
import farpoint.RunParameters;
import farpoint.SharePanel;
import farpoint.SureReasons;
import farpoint.contamination.OutlierShare;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is made of a run on request, beside flags and sentences.
 *
 * @param contributions of all attributes to all scores
 * @param attributes the names of those that matter for each row, as one text; empty for rows that are not flagged
 * @param share of outliers among the rows
 */
record MoreResults(
        Optional<ContributionRelations> contributions, Optional<String[]> attributes, Optional<OutlierShare> share) {
    /** Nothing. */
    static final MoreResults NONE = new MoreResults(Optional.empty(), Optional.empty(), Optional.empty());

    /** The name of the relation of attributes that matter. */
    static final String ATTRIBUTES = "attributes";

    /**
     * Computes what is asked for.
     *
     * @param shown a value for each of {@link DetectorPar#SHOWN}
     * @param run with the threshold, if flags are asked for
     * @param areTraining whether the detector has learnt from the rows
     * @throws farpoint.run.InvalidInputException if it cannot be had of these rows
     */
    static MoreResults of(
            ParameterValues shown, DetectorRun run, boolean areTraining, Table rows, ComputeContext context) {
        double rate = shown.get(RunParameters.SURE_REASONS);
        return new MoreResults(
                shown.get(DetectorPar.CONTRIBUTIONS)
                        ? Optional.of(contributions(run, areTraining, rows, context))
                        : Optional.empty(),
                rate > 0 ? Optional.of(attributes(run, areTraining, rows, rate, context)) : Optional.empty(),
                shown.get(RunParameters.SHARE) ? Optional.of(SharePanel.share(rows, context)) : Optional.empty());
    }

    private static ContributionRelations contributions(
            DetectorRun run, boolean areTraining, Table rows, ComputeContext context) {
        Contributions all = areTraining
                ? run.trained().explainTraining(rows, context)
                : run.trained().explain(rows, context);
        return new ContributionRelations(
                all, rows.attributes().stream().map(Attribute::name).toList());
    }

    private static String[] attributes(
            DetectorRun run, boolean areTraining, Table rows, double rate, ComputeContext context) {
        double[] scores = run.scores();
        Threshold threshold = run.threshold().orElseThrow().forRows(scores);
        int[] flagged = IntStream.range(0, scores.length)
                .filter(i -> threshold.flags(scores[i]))
                .toArray();
        boolean[] learntFrom = new boolean[scores.length];
        Arrays.fill(learntFrom, areTraining);
        SureReasons sure = SureReasons.of(run.trained(), rows, learntFrom, flagged, rate, context);
        return IntStream.range(0, scores.length)
                .mapToObj(row -> sure.names(row, rows))
                .toArray(String[]::new);
    }

    /**
     * Adds the relations.
     *
     * @param rows the rows
     */
    void add(Relation<?> rows, OutlierResult result) {
        contributions.ifPresent(c -> c.add(rows, result));
        attributes.ifPresent(texts -> TextRelation.add(ATTRIBUTES, List.of(texts), rows, result));
    }
}
