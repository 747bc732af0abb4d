package farpoint.isolationforest;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Scaling;
import farpoint.detector.BlockedDetector;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
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

/**
 * Scores a row by how few random cuts separate it from a sample of the training rows.
 *
 * @param trees number of trees
 * @param sampleSize training rows a tree; all, if there are fewer
 * @param extension attributes a cut; all, if there are fewer
 * @param pathLength what a leaf of several rows adds to a path
 * @param seed seed of samples and cuts
 */
public record ExtendedIsolationForest(int trees, int sampleSize, int extension, PathLength pathLength, int seed)
        implements BlockedDetector {
    /** The most terms of cuts that a forest may have: those and their nodes take about two gigabytes. */
    private static final long MOST_TERMS = 30_000_000;

    /** Values of samples that are here at a time, a gigabyte, or those of one tree. Rows that several trees draw come once. */
    private static final long MOST_VALUES = 1 << 27;

    /** Number of trees. */
    public static final Parameter<Integer> NUM_TREES = Parameter.ofInt(
            "num-trees",
            300,
            1,
            100_000,
            "Number of trees. More trees make scores less dependent on the seed; tables of hundreds of attributes, of which"
                    + " a tree sees few, need more.");

    /** Training rows a tree. */
    public static final Parameter<Integer> SAMPLE_SIZE = Parameter.ofInt(
            "sample-size",
            256,
            2,
            "Number of training rows, drawn at random, that a tree is grown on. With fewer training rows than that, each"
                    + " tree is grown on all of them. Small samples let outliers that are many stand out.");

    /** Attributes a cut. */
    public static final Parameter<Integer> EXTENSION = Parameter.ofInt(
            "extension",
            2,
            1,
            "Number of attributes that a cut looks at: 1 (the classical isolation forest, which cuts at a value of one"
                    + " attribute), or more (the extended one, which cuts along a random hyperplane in so many). With"
                    + " fewer attributes than that, each cut looks at all of them.");

    /** What leaves add. */
    public static final Parameter<PathLength> PATH_LENGTH = Parameter.ofChoice(
            "path-length",
            PathLength.EXACT,
            "How many cuts more a leaf of several rows counts as: exact (by the digamma function) or logarithm (the"
                    + " approximation of the publication, as scikit-learn has it, for comparisons).");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "ExtendedIsolationForest",
            "eif",
            "Isolation forest, classical or extended",
            "Scores a row by how few random cuts separate it from a small sample of the training rows, on average over"
                    + " trees: from 0 to 1, and about 0.5 for rows that are separated as fast as training rows are. Outliers"
                    + " may be many in the training rows. Missing values and nominal attributes take part as they are: a row"
                    + " goes both ways at a cut of which it has no value, and cuts separate categories, also one that is new"
                    + " or too rare for a sample; text and identifiers are left out. For cuts of one attribute nothing is scaled, else attributes are"
                    + " standardised. Rows beyond all training rows can have equal scores, however far they are.",
            List.of(
                    new Citation(
                            "F. T. Liu, K. M. Ting, Z.-H. Zhou",
                            "Isolation forest",
                            "IEEE International Conference on Data Mining, 413-422",
                            2008,
                            "https://doi.org/10.1109/ICDM.2008.17"),
                    new Citation(
                            "S. Hariri, M. Carrasco Kind, R. J. Brunner",
                            "Extended isolation forest",
                            "IEEE Transactions on Knowledge and Data Engineering 33(4), 1479-1489",
                            2021,
                            "https://doi.org/10.1109/TKDE.2019.2947676")),
            ClassUse.IGNORED,
            List.of(NUM_TREES, SAMPLE_SIZE, EXTENSION, PATH_LENGTH, CommonParameters.SEED),
            ExtendedIsolationForest::of);

    /** Checks the values. */
    public ExtendedIsolationForest {
        NUM_TREES.check(trees);
        SAMPLE_SIZE.check(sampleSize);
        EXTENSION.check(extension);
        PATH_LENGTH.check(pathLength);
        CommonParameters.SEED.check(seed);
    }

    private static ExtendedIsolationForest of(ParameterValues v) {
        return new ExtendedIsolationForest(
                v.get(NUM_TREES),
                v.get(SAMPLE_SIZE),
                v.get(EXTENSION),
                v.get(PATH_LENGTH),
                v.get(CommonParameters.SEED));
    }

    /** None for cuts of one attribute, which do not depend on it. */
    @Override
    public Scaling scaling() {
        return extension == 1 ? Scaling.NONE : Scaling.STANDARD;
    }

    @Override
    public MissingUse missing() {
        return MissingUse.KEEP;
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        return Fitted.scoring(fitBlocks(BlockedRows.of(rows, context), context), rows, context);
    }

    @Override
    public OutlierModel fitBlocks(BlockedRows rows, ComputeContext context) {
        if (rows.rows() < 2) {
            throw new InvalidInputException(
                    "ExtendedIsolationForest needs at least 2 training rows. There is %d.", rows.rows());
        }
        Layout layout = Layout.of(rows);
        int size = Math.min(sampleSize, rows.rows());
        requireRoom(size, Math.min(extension, layout.attributes()));
        IsolationTree[] grown = new IsolationTree[trees];
        boolean allFit = (long) rows.rows() * rows.columns() <= MOST_VALUES;
        int together = allFit ? trees : (int) Math.max(1, MOST_VALUES / ((long) size * rows.columns()));
        for (int number = 0; number < trees; number += together) {
            int first = number;
            List<TreeSample> samples = TreeSample.of(rows, size, seed, first, Math.min(trees, first + together));
            context.forEachChunk(
                    "Trees",
                    samples.size(),
                    1,
                    (t, from, to, stop) -> grown[first + t] = TreeGrower.grow(this, samples.get(t), layout, stop));
        }
        return new ForestModel(this, layout, size, grown);
    }

    private void requireRoom(int size, int dimensions) {
        long terms = (long) trees * (size - 1) * dimensions;
        if (terms > MOST_TERMS) {
            throw new InvalidInputException(
                    "%d trees on %d training rows with %d attributes a cut may need %d terms; at most %d fit. Lower"
                            + " num-trees, sample-size or extension.",
                    trees, size, dimensions, terms, MOST_TERMS);
        }
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return ForestReader.read(this, state, columns);
    }
}
