package farpoint.rangeprofile;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes synthetic high-resolution range profiles of ships, for trying outlier detectors: profiles of some kinds of ships are
 * normal, those of others are outliers.
 *
 * <p>A kind of ship ({@link ShipKind}) says where a hull has points that reflect; each hull draws its own. Seen at an aspect psi
 * from the bow, point j is at the range u_j L cos psi + v_j (B/2) sin psi from the ship's middle and has the mean power g_j = (.3
 * + .7 cos^2(psi - o_j)) q_j. A profile has 200 cells of 1.5 m. In each of eight pulses the cell at R_n receives the sum over
 * points of sqrt(g_j f_j) e^(i phi_j) exp(-.5 ((R_n - r_j - offset - 6 cos(psi) p/20) / .9)^2), with fluctuation f_j by
 * Swerling's cases and uniform phases phi_j, and noise and K-distributed sea clutter. Powers are aligned by circular correlation
 * and averaged; the root is centred at the power's centroid and normalised.
 *
 * <p>Everything random has a stream of its own, by seed, purpose, kind and number of hull or row: the same seed gives the same
 * bits on any number of threads, and more rows, or rows of other kinds, leave the others as they are.
 */
public final class RangeProfiles {
    /** Range cells of a profile. */
    public static final int CELLS = ComplexCells.COUNT;

    /** The classes of the rows, normal first. */
    public static final List<String> CLASSES = List.of("normal", "outlier");

    /** What hosts say about it. */
    public static final String DESCRIPTION =
            "Generates synthetic high-resolution range profiles of ships, as a radar sees them: points that"
                    + " reflect on hulls of several kinds, seen at some aspect, with range migration, Swerling fluctuation, noise and"
                    + " K-distributed sea clutter, aligned, centred and normalised. Some kinds of ships are normal and others are"
                    + " outliers. All of it is made up; nothing is measured.";

    private static final int CHUNK = 16;
    private static final int MOST_ROWS = 2_000_000;

    private RangeProfiles() {}

    /** Makes profiles on all processors. */
    public static ProfileSet generate(ProfileSettings settings, long seed) {
        return generate(settings, seed, ComputeContext.withDefaults());
    }

    /**
     * Makes profiles.
     *
     * @throws InvalidInputException if there would be more rows than memory has room for
     */
    public static ProfileSet generate(ProfileSettings settings, long seed, ComputeContext context) {
        if (settings.allRows() > MOST_ROWS) {
            throw new InvalidInputException(
                    "The parameters 'rows' and 'outlier-rows' ask for %d profiles, and at most %d are allowed.",
                    settings.allRows(), MOST_ROWS);
        }
        List<PlannedRow> plan = plan(settings, seed);
        double[][] columns = new double[CELLS][plan.size()];
        double[] aspects = new double[plan.size()];
        context.forEachChunk("range profiles", plan.size(), CHUNK, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                PlannedRow row = plan.get(i);
                Look look = Look.draw(settings, seed, row.item());
                double[] profile = new Profile(row.hull(), look).draw(settings, seed, row.item());
                aspects[i] = look.aspect();
                for (int n = 0; n < CELLS; n++) {
                    columns[n][i] = profile[n];
                }
            }
        });
        return new ProfileSet(
                table(columns, plan),
                plan.stream().map(row -> row.hull().name()).toArray(String[]::new),
                plan.stream().map(row -> row.kind().word()).toArray(String[]::new),
                aspects);
    }

    /** The name of a cell's column, such as "c007". */
    public static String columnName(int cell) {
        return String.format(Locale.ROOT, "c%03d", cell);
    }

    /** A row to make. */
    private record PlannedRow(ShipKind kind, Hull hull, long item, boolean outlying) {}

    private static List<PlannedRow> plan(ProfileSettings settings, long seed) {
        List<PlannedRow> plan = new ArrayList<>();
        settings.normalKinds().forEach(kind -> plan(kind, settings.rows(), false, settings, seed, plan));
        settings.outlierKinds().forEach(kind -> plan(kind, settings.outlierRows(), true, settings, seed, plan));
        return plan;
    }

    /** Hulls take turns. */
    private static void plan(
            ShipKind kind, int rows, boolean outlying, ProfileSettings settings, long seed, List<PlannedRow> plan) {
        int hulls = settings.hullsOfAKind();
        boolean others = settings.part() == Part.TEST && settings.preset().newHullsInTest();
        Map<Integer, Hull> drawn = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            int number = i % hulls + (others ? hulls : 0);
            Hull hull = drawn.computeIfAbsent(number, n -> Hull.draw(kind, n, seed));
            plan.add(new PlannedRow(kind, hull, RowItem.of(kind, settings.part(), i), outlying));
        }
    }

    private static Table table(double[][] columns, List<PlannedRow> plan) {
        Table.Builder table = Table.builder(plan.size());
        for (int n = 0; n < CELLS; n++) {
            table.addNumeric(columnName(n), columns[n]);
        }
        int[] classes = plan.stream().mapToInt(row -> row.outlying() ? 1 : 0).toArray();
        return table.classes(new RowClasses(CLASSES, classes)).build();
    }
}
