package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.detector.CombinedModel;
import farpoint.detector.Explainable;
import farpoint.detector.KnownRows;
import farpoint.detector.MemberScores;
import farpoint.detector.MemberScoring;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What {@link ScoreBoost} has learnt: an ensemble of detectors that ignored the labels, and classifiers on the attributes together
 * with what these detectors say. The score is ln(1 + exp(z)) of the weighted mean z of what all of them say.
 */
final class ScoreBoostModel implements CombinedModel, Explainable {
    private final CombinedModel ensemble;
    private final double ensembleWeight;
    private final List<FittedClassifier> classifiers;
    private final LinkedHashMap<String, Object> facts;

    ScoreBoostModel(
            CombinedModel ensemble,
            double ensembleWeight,
            List<FittedClassifier> classifiers,
            Map<String, Object> facts) {
        this.ensemble = ensemble;
        this.ensembleWeight = ensembleWeight;
        this.classifiers = List.copyOf(classifiers);
        this.facts = new LinkedHashMap<>(facts);
    }

    ScoreBoostModel withFacts(Map<String, Object> other) {
        return new ScoreBoostModel(ensemble, ensembleWeight, classifiers, other);
    }

    List<FittedClassifier> classifiers() {
        return classifiers;
    }

    @Override
    public int dimension() {
        return ensemble.dimension();
    }

    @Override
    public List<String> memberNames() {
        List<String> names = new ArrayList<>(ensemble.memberNames());
        classifiers.forEach(classifier -> names.add(classifier.name()));
        return names;
    }

    @Override
    public MemberScoring open(ComputeContext context) {
        MemberScoring open = ensemble.open(context);
        return new MemberScoring() {
            @Override
            public MemberScores memberScores(DataMatrix rows, ComputeContext callContext) {
                MemberScores said = open.memberScores(rows, callContext);
                DataMatrix joined = JoinedRows.of(rows, said);
                return combined(
                        said,
                        classifiers.stream().map(c -> c.z(joined, callContext)).toList());
            }

            @Override
            public void close() {
                open.close();
            }
        };
    }

    /**
     * Combines what the ensemble's members and the classifiers say.
     *
     * @param z of each classifier, one a row
     */
    MemberScores combined(MemberScores said, List<double[]> z) {
        int members = said.members().size();
        int width = members + z.size();
        double[] weights = DoubleStream.concat(
                        DoubleStream.of(said.weights()).map(w -> w * ensembleWeight),
                        classifiers.stream().mapToDouble(FittedClassifier::weight))
                .toArray();
        double[] all = new double[Math.multiplyExact(said.scores().length, width)];
        double[] scores = new double[said.scores().length];
        for (int i = 0; i < scores.length; i++) {
            System.arraycopy(said.z(), i * members, all, i * width, members);
            for (int k = 0; k < z.size(); k++) {
                all[i * width + members + k] = z.get(k)[i];
            }
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += weights[j] * all[i * width + j];
            }
            scores[i] = Math.max(sum, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(sum)));
        }
        return new MemberScores(memberNames(), weights, all, scores);
    }

    /**
     * {@inheritDoc}
     *
     * <p>What the classifiers credit to a column itself is exact: it is part of how far they put the row from the average training
     * row, each times its weight. What they credit to the score of a member, and what the member adds by its own weight, is
     * divided among the columns as the member divides its score, where it raises the score and the member can tell.
     */
    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        int columns = dimension();
        MemberScores said = ensemble.memberScores(rows, context);
        int members = said.members().size();
        DataMatrix joined = JoinedRows.of(rows, said);
        Contributions all = new Contributions(rows.rows(), columns);
        double[] raised = new double[said.z().length];
        for (int k = 0; k < raised.length; k++) {
            raised[k] = ensembleWeight * said.weights()[k % members] * said.z()[k];
        }
        for (FittedClassifier classifier : classifiers) {
            double[] credits = classifier.classifier().credits(joined, context);
            double factor = classifier.weight() / classifier.scale().scale();
            all.add(credits, joined.columns(), factor);
            for (int k = 0; k < raised.length; k++) {
                int row = k / members;
                raised[k] += factor * credits[row * joined.columns() + columns + k % members];
            }
        }
        for (int j = 0; j < members; j++) {
            double[] ofMember = new double[rows.rows()];
            for (int i = 0; i < ofMember.length; i++) {
                ofMember[i] = raised[i * members + j];
            }
            ensemble.memberContributions(j, rows, false, context).ifPresent(own -> all.divide(ofMember, own));
        }
        return all.sums();
    }

    @Override
    public Optional<KnownRows> neighborhood() {
        return ensemble.neighborhood();
    }

    @Override
    public double lowerBound() {
        return 0;
    }

    @Override
    public void writeTo(State state) {
        State ensembleState = new State();
        ensemble.writeTo(ensembleState);
        List<State> states = new ArrayList<>();
        for (FittedClassifier classifier : classifiers) {
            State own = new State();
            classifier.writeTo(own);
            states.add(own);
        }
        state.put("ensemble", ensembleState).put("ensemble-weight", ensembleWeight);
        state.put("classifiers", states);
    }

    @Override
    public Map<String, Object> summary() {
        return new LinkedHashMap<>(facts);
    }
}
