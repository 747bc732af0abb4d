package farpoint.audit.worth;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.OutOfFold;
import farpoint.audit.finding.Question;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which labelled outliers are no good to learn from, by {@link ExpectedAnomalyPosterior}: those that look like normal rows, and
 * those that are far from all of them, so that any border around the normal rows leaves them out. Rows without a label count as
 * normal. Nothing is tested: a row is named for where it lies, and real outliers may lie there too.
 */
public final class OutlierWorth implements Check {
    /** Of more normal rows so many are drawn, as each is compared with each. */
    private static final int MOST_NORMAL = 2000;

    /** Of more labelled outliers so many are drawn. */
    private static final int MOST_OUTLIERS = 1000;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        AuditTask task = data.task();
        if (task.labels().isEmpty() || task.outlierLabel().isEmpty()) {
            return List.of();
        }
        String name = task.outlierLabel().get();
        int label = task.labels().get().names().indexOf(name);
        int[] ids = task.labels().get().ids();
        int[] allOutliers = rows(ids, id -> label >= 0 && id == label);
        int[] allNormal = rows(ids, id -> label < 0 || id != label);
        int[] outliers = drawn(allOutliers, MOST_OUTLIERS, task.seed());
        int[] normal = drawn(allNormal, MOST_NORMAL, task.seed());
        Optional<DataMatrix> rows = data.matrix(context);
        if (outliers.length == 0) {
            return notLooked("No row is labelled '" + name + "'.");
        }
        if (rows.isEmpty()) {
            return notLooked("No attribute is left to compare rows by.");
        }
        if (normal.length < ExpectedAnomalyPosterior.FEWEST_ROWS) {
            return notLooked(String.format(
                    Locale.ROOT,
                    "There are %d rows that are not labelled '%s'; %d are needed.",
                    normal.length,
                    name,
                    ExpectedAnomalyPosterior.FEWEST_ROWS));
        }
        double prior = ExpectedAnomalyPosterior.prior(allNormal.length, allOutliers.length);
        DataMatrix normalRows = rows.get().select(normal);
        DataMatrix outlierRows = rows.get().select(outliers);
        ExpectedAnomalyPosterior found = task.learner().isPresent()
                ? ExpectedAnomalyPosterior.of(
                        normalRows,
                        outlierRows,
                        probabilities(task, task.learner().get(), rows.get(), normal, outliers, context),
                        prior,
                        context)
                : ExpectedAnomalyPosterior.of(normalRows, outlierRows, prior, context);
        return List.of(told(found, outliers, normal.length, allOutliers.length, name));
    }

    private static List<Observation> notLooked(String reason) {
        return List.of(Observation.notLooked(Question.OUTLIER_WORTH, reason));
    }

    private static int[] rows(int[] ids, IntPredicate isWanted) {
        return IntStream.range(0, ids.length).filter(i -> isWanted.test(ids[i])).toArray();
    }

    /** At most so many of some rows, in file order. */
    private static int[] drawn(int[] all, int most, long seed) {
        if (all.length <= most) {
            return all;
        }
        int[] rows = all.clone();
        RandomStream.of(seed, "rows for the worth of outliers", 0).shuffle(rows, most);
        return Arrays.stream(rows, 0, most).sorted().toArray();
    }

    /** What a host's classifier, which tells outliers from normal rows, says of the outliers that it has not learnt from. */
    private static double[] probabilities(
            AuditTask task, Learner learner, DataMatrix matrix, int[] normal, int[] outliers, ComputeContext context) {
        int[] rows =
                IntStream.concat(Arrays.stream(normal), Arrays.stream(outliers)).toArray();
        int[] labels = IntStream.range(0, rows.length)
                .map(i -> i < normal.length ? 0 : 1)
                .toArray();
        int[] folds = OutOfFold.deal(matrix.select(rows), labels, OutOfFold.FOLDS, task.seed());
        RowClasses classes = new RowClasses(List.of("normal", "outlier"), labels);
        double[][] all = OutOfFold.probabilities(learner, task.table().select(rows), classes, folds, context);
        return IntStream.range(normal.length, rows.length)
                .mapToDouble(i -> all[i][1])
                .toArray();
    }

    private static Observation told(ExpectedAnomalyPosterior found, int[] outliers, int normal, int all, String name) {
        List<MarkedRow> marked = new ArrayList<>();
        int far = 0;
        for (int a : worstFirst(found.posteriors())) {
            if (found.rarities()[a] == 0) {
                far++;
                marked.add(new MarkedRow(outliers[a], "far from all normal rows"));
            } else if (found.posteriors()[a] < found.prior()) {
                marked.add(new MarkedRow(
                        outliers[a],
                        String.format(
                                Locale.ROOT,
                                "where normal rows are (posterior %.2g, share of outliers %.2g)",
                                found.posteriors()[a],
                                found.prior())));
            }
        }
        if (marked.isEmpty()) {
            return Observation.nothing(
                    Question.OUTLIER_WORTH,
                    subject(outliers.length, normal, all, name)
                            + (all == 1 ? "" : "each ")
                            + "lies apart from these, and near them.");
        }
        int useful = outliers.length - marked.size();
        return Observation.fact(
                Question.OUTLIER_WORTH,
                String.format(Locale.ROOT, "%d of %d of use", useful, outliers.length),
                subject(outliers.length, normal, all, name) + parts(all, useful, marked.size() - far, far),
                "Look whether the rows named first are labelled rightly, and whether those that are far from all can exist.",
                List.of(),
                marked);
    }

    private static String subject(int drawn, int normal, int all, String name) {
        String of = drawn < all
                ? String.format(Locale.ROOT, "Of a sample of %d of the %d rows", drawn, all)
                : all == 1 ? "The row" : String.format(Locale.ROOT, "Of the %d rows", all);
        return String.format(Locale.ROOT, "%s labelled '%s', compared with %d normal rows, ", of, name, normal);
    }

    /** How many rows lie where; of a single row the number is not said. */
    private static String parts(int all, int useful, int disguised, int far) {
        List<String> parts = new ArrayList<>();
        part(parts, all, useful, "lies apart but near, good to learn from", "lie apart but near, good to learn from");
        part(parts, all, disguised, "lies where normal rows are", "lie where normal rows are");
        part(parts, all, far, "is far from all", "are far from all");
        return String.join("; ", parts) + ".";
    }

    private static void part(List<String> parts, int all, int count, String one, String many) {
        if (count > 0) {
            parts.add((all == 1 ? "" : count + " ") + (count == 1 ? one : many));
        }
    }

    private static int[] worstFirst(double[] posteriors) {
        return IntStream.range(0, posteriors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> posteriors[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
