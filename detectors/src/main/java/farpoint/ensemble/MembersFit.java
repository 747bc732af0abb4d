package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.FiniteNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fits the members of an ensemble one after the other, each on all threads. */
final class MembersFit {
    private static final String TASK = "Members of the ensemble";

    private final ScoreCombination combine;
    private final DataMatrix rows;
    private final int[] learnt;
    private final int[] others;
    private final ComputeContext context;
    private final MemberInputs.Fit inputs;
    private final List<FittedMember> members = new ArrayList<>();
    private final List<double[]> z = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private MembersFit(ScoreCombination combine, DataMatrix rows, int[] learnt, ComputeContext context) {
        this.combine = combine;
        this.rows = rows;
        this.learnt = learnt;
        this.others = others(rows.rows(), learnt);
        this.context = context;
        this.inputs = new MemberInputs.Fit(rows, OutlierEnsemble.SCALING, context);
    }

    private static int[] others(int rows, int[] learnt) {
        BitSet taken = new BitSet(rows);
        Arrays.stream(learnt).forEach(taken::set);
        return IntStream.range(0, rows).filter(row -> !taken.get(row)).toArray();
    }

    /**
     * Fits members.
     *
     * @param learnt the numbers of the rows to learn from; the others are scored as new ones
     * @throws InvalidInputException if none of them can use the rows
     */
    static Fitted of(
            List<MemberPlan> plans, ScoreCombination combine, DataMatrix rows, int[] learnt, ComputeContext context) {
        MembersFit fit = new MembersFit(combine, rows, learnt, context);
        for (int j = 0; j < plans.size(); j++) {
            context.checkCancelled();
            context.progress(TASK, j, plans.size());
            fit.add(plans.get(j), " (" + (j + 1) + " of " + plans.size() + ")");
        }
        context.progress(TASK, plans.size(), plans.size());
        return fit.fitted(plans);
    }

    /** Fits a member; one that refuses the rows is left out. */
    private void add(MemberPlan plan, String place) {
        OutlierDetector detector = plan.detector();
        int input = inputs.number(detector);
        ComputeContext own = FittedMember.context(plan.name() + place, context);
        Fitted fitted;
        try {
            fitted = detector.fit(
                    others.length == 0 ? inputs.rows(input) : inputs.rows(input).select(learnt), own);
        } catch (InvalidInputException e) {
            refused.put(plan.name(), e.getMessage());
            return;
        }
        LogScale scale = LogScale.fit(
                FiniteNumbers.of(fitted.scores().clone()), fitted.model().lowerBound());
        double[] scores = new double[rows.rows()];
        put(fitted.scores(), learnt, scores);
        if (others.length > 0) {
            put(fitted.model().score(inputs.rows(input).select(others), own), others, scores);
        }
        FiniteNumbers.of(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scale.z(scores[i]);
        }
        z.add(scores);
        members.add(new FittedMember(
                plan.name(),
                plan.spec().name(),
                new LinkedHashMap<>(plan.values().asText()),
                input,
                fitted.model(),
                scale,
                plan.weight()));
    }

    private static void put(double[] scores, int[] places, double[] all) {
        for (int i = 0; i < scores.length; i++) {
            all[places[i]] = scores[i];
        }
    }

    private Fitted fitted(List<MemberPlan> plans) {
        if (members.isEmpty()) {
            throw new InvalidInputException(
                    "No member of the ensemble can use these training rows: %s",
                    refused.entrySet().stream()
                            .map(member -> member.getKey() + ": " + member.getValue())
                            .collect(Collectors.joining(" ")));
        }
        List<FittedMember> weighed = weighed();
        EnsembleFacts facts = new EnsembleFacts(plans, weighed, refused, learnt.length);
        EnsembleModel model = EnsembleModel.of(combine, rows.columns(), inputs.inputs(), weighed, facts.summary());
        return new Fitted(model, model.said(z, rows.rows()));
    }

    /**
     * The members with weights that add up to 1. One whose scores are all the same says nothing and has none, unless nobody
     * says more.
     */
    private List<FittedMember> weighed() {
        boolean anyVaries =
                members.stream().anyMatch(m -> m.weight() > 0 && !m.scale().isConstant());
        List<FittedMember> counting = members.stream()
                .map(m -> anyVaries && m.scale().isConstant() ? m.withWeight(0) : m)
                .toList();
        double sum = counting.stream().mapToDouble(FittedMember::weight).sum();
        if (sum == 0) {
            throw new InvalidInputException(
                    "Those members of the ensemble that have a weight cannot use these training rows: %s",
                    String.join(" ", refused.values()));
        }
        return counting.stream().map(m -> m.withWeight(m.weight() / sum)).toList();
    }
}
