package farpoint.study;

import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a set at random for training and for the test, the same test rows whatever outliers are among the training rows.
 * Of the normal rows 60 % are for training, and of the outliers at most as many.
 */
public final class Division {
    private static final double TRAINING_SHARE = 0.6;

    private final StudySet set;
    private final int seed;
    private final List<Integer> normals;
    private final List<Integer> outliers;
    private final List<Integer> test;

    private Division(StudySet set, int seed, List<Integer> normals, List<Integer> outliers, List<Integer> test) {
        this.set = set;
        this.seed = seed;
        this.normals = normals;
        this.outliers = outliers;
        this.test = test;
    }

    /**
     * Divides a set, by groups if it has some: then all rows of a group are for training, or all for the test.
     *
     * @throws InvalidInputException if the normal rows or the outliers are one group
     */
    public static Division of(StudySet set, int seed) {
        boolean[] outlying = set.outliers();
        List<Integer> normals = LabelledRows.shuffled(outlying, false, seed);
        List<Integer> outliers = LabelledRows.shuffled(outlying, true, seed);
        Set<Integer> training = new LinkedHashSet<>(training(set, normals));
        training.addAll(training(set, outliers));
        List<Integer> test = new ArrayList<>(normals);
        test.addAll(outliers);
        test.removeIf(training::contains);
        return new Division(set, seed, kept(normals, training), kept(outliers, training), test);
    }

    private static List<Integer> kept(List<Integer> rows, Set<Integer> training) {
        return rows.stream().filter(training::contains).toList();
    }

    private static List<Integer> training(StudySet set, List<Integer> rows) {
        int wanted = (int) (TRAINING_SHARE * rows.size());
        return set.groups().isPresent() ? wholeGroups(set, set.groups().get(), rows, wanted) : rows.subList(0, wanted);
    }

    /** Groups in the order in which the shuffled rows name them, while they fit; but at least one, and not all. */
    private static List<Integer> wholeGroups(StudySet set, int[] groups, List<Integer> rows, int wanted) {
        Set<Integer> order = rows.stream().map(row -> groups[row]).collect(Collectors.toCollection(LinkedHashSet::new));
        if (order.size() < 2) {
            throw new InvalidInputException(
                    "%s cannot be divided by groups: its %s are one group.",
                    set.name(), set.outliers()[rows.get(0)] ? "outliers" : "normal rows");
        }
        Map<Integer, Long> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(groups[row], 1L, Long::sum));
        Set<Integer> chosen = new LinkedHashSet<>();
        long rowsChosen = 0;
        for (int group : order) {
            long size = sizes.get(group);
            boolean last = chosen.size() == order.size() - 1;
            if (!last && (chosen.isEmpty() || rowsChosen + size <= wanted)) {
                chosen.add(group);
                rowsChosen += size;
            }
        }
        return rows.stream().filter(row -> chosen.contains(groups[row])).toList();
    }

    /** Whether there are outliers enough for training. */
    public boolean allows(Mixture mixture) {
        return needed(mixture) <= outliers.size();
    }

    private int needed(Mixture mixture) {
        return mixture.polluting(normals.size()) + mixture.labelled(normals.size());
    }

    /** How many outliers there are for training. */
    public int trainingOutliers() {
        return outliers.size();
    }

    /** How many cells of a table the training has with what is in it. */
    public long cells(Mixture mixture) {
        return (long) (normals.size() + needed(mixture)) * set.table().columns();
    }

    /**
     * The rows for training and test. The training rows are in random order; more pollution means those outliers and others, and
     * labelled outliers are taken from the other end, so that they are the same whatever the pollution.
     */
    public Split split(Mixture mixture) {
        if (!allows(mixture)) {
            throw new IllegalArgumentException(mixture + " needs more than " + outliers.size() + " outliers");
        }
        int labelled = mixture.labelled(normals.size());
        Set<Integer> known = Set.copyOf(outliers.subList(outliers.size() - labelled, outliers.size()));
        List<Integer> training = new ArrayList<>(normals);
        training.addAll(outliers.subList(0, mixture.polluting(normals.size())));
        training = inRandomOrder(training);
        mixIn(training, outliers.subList(outliers.size() - labelled, outliers.size()));
        boolean[] outlying = set.outliers();
        boolean[] testOutliers = new boolean[test.size()];
        for (int i = 0; i < testOutliers.length; i++) {
            testOutliers[i] = outlying[test.get(i)];
        }
        return new Split(
                LabelledRows.select(
                        set.table(), training, row -> known.contains(row) ? LabelledRows.OUTLIER : RowClasses.MISSING),
                LabelledRows.select(set.table(), test, row -> RowClasses.MISSING),
                testOutliers);
    }

    private List<Integer> inRandomOrder(List<Integer> rows) {
        int[] order = rows.stream().mapToInt(i -> i).toArray();
        RandomStream.of(seed, "order of training rows", 0).shuffle(order, order.length);
        return IntStream.of(order).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Puts rows at random places among others, which stay in their order: who does not see them sees no difference. */
    private void mixIn(List<Integer> rows, List<Integer> more) {
        RandomStream random = RandomStream.of(seed, "places of labelled rows", 0);
        more.forEach(row -> rows.add(random.below(rows.size() + 1), row));
    }
}
