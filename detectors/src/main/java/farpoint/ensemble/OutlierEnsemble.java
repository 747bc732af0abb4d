package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.EnsembleDetector;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.List;
import java.util.Map;

/**
 * Combines several detectors, its members. Each learns from the rows as it would alone, with its own scaling; its training
 * scores give a robust logarithmic scale (z-scores by median and interquartile range), on which the members' scores of any row
 * are averaged. The score is ln(1 + exp(z)) of that average z: positive, and hardly another number than z where z is large.
 *
 * @param members detectors with parameters, or automatic; see {@link #MEMBERS}
 * @param preset which members are automatic
 * @param cleanTraining whether the training rows hold no outliers
 * @param weights of the members, equal or automatic; see {@link #WEIGHTS}
 * @param combine how z-scores become one
 * @param seed handed to all members
 * @param catalogue the detectors that can be members
 */
public record OutlierEnsemble(
        String members,
        MemberPreset preset,
        boolean cleanTraining,
        String weights,
        ScoreCombination combine,
        int seed,
        List<DetectorSpec> catalogue)
        implements EnsembleDetector {

    static final String NAME = "OutlierEnsemble";
    static final String ALIAS = "ensemble";
    static final Scaling SCALING = Scaling.ROBUST;
    static final String AUTOMATIC = "automatic";
    static final String EQUAL = "equal";

    /** Members. */
    public static final Parameter<String> MEMBERS = Parameter.ofList(
            "members",
            AUTOMATIC,
            "The detectors to combine, separated by semicolons, each with its parameters as name=value, such as"
                    + " \"KNNDistance num-neighbors=20; RandomProjectionDepth\". Names may be aliases. automatic, or nothing,"
                    + " takes those of the preset. Detectors that learn from labels, groups by class and other ensembles are"
                    + " refused.");

    /** Preset. */
    public static final Parameter<MemberPreset> PRESET = Parameter.ofChoice(
            "preset",
            MemberPreset.FULL,
            ("The automatic members: full (%s; with clean-training %s, weighed 2 to 1) or cheap, which trains no network, takes a"
                            + " third of the time and ranks a little worse (%s; with clean-training %s). For more than 150"
                            + " columns, the covariance is shrunk and not robust.")
                    .formatted(
                            MemberPreset.FULL.members(false),
                            MemberPreset.FULL.members(true),
                            MemberPreset.CHEAP.members(false),
                            MemberPreset.CHEAP.members(true)));

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING = CommonParameters.cleanTraining(
            "takes other automatic members, and says so to all members that have this parameter");

    /** Weights. */
    public static final Parameter<String> WEIGHTS = Parameter.ofList(
            "weights",
            AUTOMATIC,
            "The members' weights: one number of 0 or more for each member, separated by commas, such as 2,1; only their"
                    + " ratios count. equal gives all members the same; automatic, or nothing, too, but where the members are"
                    + " automatic takes the preset's weights. A member of weight 0 has no say in the score, but is shown.");

    /** Combination. */
    public static final Parameter<ScoreCombination> COMBINE = Parameter.ofChoice(
            "combine",
            ScoreCombination.MEAN,
            "How what the members say becomes the score: mean (by weight), max (finds what one member alone sees, and raises"
                    + " more false alarms) or median (by weight).");

    /** Checks the values, and copies the list. */
    public OutlierEnsemble {
        catalogue = List.copyOf(catalogue);
        PRESET.check(preset);
        COMBINE.check(combine);
        CommonParameters.SEED.check(seed);
        plans(MEMBERS.check(members), preset, cleanTraining, 1, WEIGHTS.check(weights), seed, catalogue);
    }

    /**
     * The catalogue entry.
     *
     * @param catalogue the detectors that can be members
     */
    public static DetectorSpec spec(List<DetectorSpec> catalogue) {
        return new DetectorSpec(
                NAME,
                ALIAS,
                "Ensemble of detectors",
                "Combines the scores of several different detectors, its members, on a robust logarithmic scale, and shows"
                        + " what each of them says."
                        + " Each member deals with nominal attributes and missing values as it does alone; text and identifiers are"
                        + " left out.",
                List.of(
                        new Citation(
                                "H.-P. Kriegel, P. Kröger, E. Schubert, A. Zimek",
                                "Interpreting and unifying outlier scores",
                                "SIAM International Conference on Data Mining, 13-24",
                                2011,
                                "https://doi.org/10.1137/1.9781611972818.2"),
                        new Citation(
                                "C. C. Aggarwal, S. Sathe",
                                "Theoretical foundations and algorithms for outlier ensembles",
                                "ACM SIGKDD Explorations 17(1), 24-47",
                                2015,
                                "https://doi.org/10.1145/2830544.2830549")),
                ClassUse.IGNORED,
                List.of(MEMBERS, PRESET, CLEAN_TRAINING, WEIGHTS, COMBINE, CommonParameters.SEED),
                v -> of(v, catalogue));
    }

    private static OutlierEnsemble of(ParameterValues v, List<DetectorSpec> catalogue) {
        return new OutlierEnsemble(
                v.get(MEMBERS),
                v.get(PRESET),
                v.get(CLEAN_TRAINING),
                v.get(WEIGHTS),
                v.get(COMBINE),
                v.get(CommonParameters.SEED),
                catalogue);
    }

    private static List<MemberPlan> plans(
            String members,
            MemberPreset preset,
            boolean cleanTraining,
            int columns,
            String weights,
            int seed,
            List<DetectorSpec> catalogue) {
        Map<String, String> handed = Map.of(
                CommonParameters.SEED.name(), String.valueOf(seed),
                CLEAN_TRAINING.name(), String.valueOf(cleanTraining));
        boolean automatic = isOpen(members, AUTOMATIC);
        List<MemberPlan> plans =
                new MemberList(handed, catalogue).read(automatic ? preset.members(cleanTraining, columns) : members);
        String given = automatic && isOpen(weights, AUTOMATIC) ? preset.weights(cleanTraining) : weights;
        return isOpen(given, AUTOMATIC) || isOpen(given, EQUAL) ? plans : MemberWeights.of(plans, given);
    }

    /** Whether a list is left to this detector. */
    private static boolean isOpen(String list, String word) {
        return list.isBlank() || list.trim().equalsIgnoreCase(word);
    }

    private List<MemberPlan> plans(int columns) {
        return plans(members, preset, cleanTraining, columns, weights, seed, catalogue);
    }

    @Override
    public List<String> memberNames() {
        return plans(1).stream().map(MemberPlan::name).toList();
    }

    /** Of the columns that rows are explained by, and told from those of other data; the members see their own. */
    @Override
    public Scaling scaling() {
        return SCALING;
    }

    @Override
    public Fitted fit(DataMatrix rows, int[] learnt, ComputeContext context) {
        if (learnt.length < 2) {
            throw new InvalidInputException("%s needs at least 2 training rows. The data has %d.", NAME, learnt.length);
        }
        return MembersFit.of(plans(rows.columns()), combine, rows, learnt, context);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return EnsembleModel.readFrom(combine, catalogue, state, columns);
    }
}
