package farpoint.neighbors.screening;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Inner loops of the screening on the JDK's vector module: the sums of six query rows and two vectors of reference rows stay
 * in registers over all columns of a sweep.
 */
final class VectorKernels implements TileKernels {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;
    private static final int ROWS = 6;

    /** Columns a sweep, so that their part of a strip stays in the first-level cache while the rows of a group meet it. */
    private static final int DEPTH = 192;

    /** Where the sign is. */
    private static final int SIGN = Integer.SIZE - 1;

    private final int[] offsets = new int[BlockScanner.GROUP];
    private final float[][] starts = new float[BlockScanner.GROUP][STRIP];
    private final int[] marks = new int[LANES];
    private final float[] limits = new float[BlockScanner.GROUP];

    /** Some columns at a time, so that what is written stays in the first-level cache. */
    @Override
    public float[][] pack(ScreeningRows rows, int first, int count) {
        int columns = rows.columns();
        float[] values = rows.values();
        float[][] panel = new float[FloatPanels.BLOCK / STRIP][columns * STRIP];
        for (int s = 0; s * STRIP < count; s++) {
            int end = Math.min(STRIP, count - s * STRIP);
            for (int j = 0; j < columns; j += ScreeningRows.COLUMN_STEP) {
                for (int lane = 0; lane < end; lane++) {
                    int from = (first + s * STRIP + lane) * columns + j;
                    for (int o = 0; o < ScreeningRows.COLUMN_STEP; o++) {
                        panel[s][(j + o) * STRIP + lane] = values[from + o];
                    }
                }
            }
        }
        return panel;
    }

    @Override
    public void multiply(ScreeningRows query, int from, int count, float[][] panel, float[][] sums) {
        if (count == 1) {
            for (int s = 0; s < panel.length; s++) {
                multiplyOne(query, from, panel[s], sums[0], s * STRIP);
            }
            return;
        }
        begin(query, from, count);
        for (int s = 0; s < panel.length; s++) {
            multiply(query, count, panel[s], sums, s * STRIP);
        }
    }

    /** The sums of a group and a strip, sweep by sweep of columns. */
    private void multiply(ScreeningRows query, int count, float[] strip, float[][] sums, int r) {
        for (int j = 0; j < query.columns(); j += DEPTH) {
            int end = Math.min(j + DEPTH, query.columns());
            for (int i = 0; i < count; i += ROWS) {
                if (j == 0) {
                    multiply(query.values(), offsets, i, strip, j, end, starts, 0, sums, r);
                } else {
                    multiply(query.values(), offsets, i, strip, j, end, sums, r, sums, r);
                }
            }
        }
    }

    @Override
    public void screen(
            ScreeningRows query, int count, float[][] panel, float[][] sums, Tile tile, TileScanner.Hits hits) {
        if (count == 1) {
            TileKernels.super.screen(query, count, panel, sums, tile, hits);
            return;
        }
        begin(query, tile.firstQuery, count);
        readLimits(tile, 0, count);
        for (int s = 0; s * STRIP < tile.references; s++) {
            multiply(query, count, panel[s], sums, s * STRIP);
            for (int i = 0; i < count; i += ROWS) {
                find(sums, i, count, s * STRIP, tile, hits);
            }
        }
    }

    @Override
    public void find(float[][] sums, int count, Tile tile, TileScanner.Hits hits) {
        readLimits(tile, 0, count);
        for (int r = 0; r < tile.references; r += STRIP) {
            for (int i = 0; i < count; i += ROWS) {
                find(sums, i, count, r, tile, hits);
            }
        }
    }

    /** Reports the hits of a step, if there are any. */
    private void find(float[][] sums, int first, int count, int r, Tile tile, TileScanner.Hits hits) {
        int end = Math.min(first + ROWS, count);
        if (!hasHit(sums, first, end, r, tile.norms, tile.limits, limits)) {
            return;
        }
        mark(sums, first, end, r, tile.norms, tile.limits, limits, marks);
        for (int lane = 0; lane < LANES; lane++) {
            for (int left = marks[lane]; left != 0; left &= left - 1) {
                int bit = Integer.numberOfTrailingZeros(left);
                int i = first + bit % ROWS;
                int place = r + lane + bit / ROWS * LANES;
                if (place < tile.references) {
                    hits.add(tile.firstQuery + i, tile.firstReference + place, tile.norms[place] - sums[i][place]);
                }
            }
        }
        readLimits(tile, first, end);
    }

    /** Gets the rows of a group ready; the last one fills up the last step. */
    private void begin(ScreeningRows query, int from, int count) {
        for (int o = 0; o < offsets.length; o++) {
            int row = from + Math.min(o, count - 1);
            Arrays.fill(starts[o], -query.halfNorms()[row]);
            offsets[o] = row * query.columns();
        }
    }

    /** Gets the limits of some rows of a group. */
    private void readLimits(Tile tile, int from, int to) {
        for (int o = from; o < to; o++) {
            limits[o] = tile.limit(o);
        }
    }

    /** A row alone would cost as much as a whole step. */
    private static void multiplyOne(ScreeningRows query, int row, float[] strip, float[] sums, int r) {
        float[] x = query.values();
        int columns = query.columns();
        FloatVector a = FloatVector.broadcast(SPECIES, -query.halfNorms()[row]);
        FloatVector b = a;
        for (int j = 0; j < columns; j++) {
            FloatVector value = FloatVector.broadcast(SPECIES, x[row * columns + j]);
            a = value.fma(load(strip, j * STRIP), a);
            b = value.fma(load(strip, j * STRIP + LANES), b);
        }
        store(a, b, sums, r);
    }

    /** Adds the products of some columns to what there is. */
    private static void multiply(
            float[] x,
            int[] offsets,
            int i,
            float[] strip,
            int from,
            int to,
            float[][] before,
            int b,
            float[][] sums,
            int r) {
        int o0 = offsets[i + 0];
        int o1 = offsets[i + 1];
        int o2 = offsets[i + 2];
        int o3 = offsets[i + 3];
        int o4 = offsets[i + 4];
        int o5 = offsets[i + 5];
        FloatVector a0 = load(before[i + 0], b);
        FloatVector b0 = load(before[i + 0], b + LANES);
        FloatVector a1 = load(before[i + 1], b);
        FloatVector b1 = load(before[i + 1], b + LANES);
        FloatVector a2 = load(before[i + 2], b);
        FloatVector b2 = load(before[i + 2], b + LANES);
        FloatVector a3 = load(before[i + 3], b);
        FloatVector b3 = load(before[i + 3], b + LANES);
        FloatVector a4 = load(before[i + 4], b);
        FloatVector b4 = load(before[i + 4], b + LANES);
        FloatVector a5 = load(before[i + 5], b);
        FloatVector b5 = load(before[i + 5], b + LANES);
        for (int j = from; j < to; j++) {
            FloatVector y = load(strip, j * STRIP);
            FloatVector z = load(strip, j * STRIP + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[o0 + j]);
            a0 = x0.fma(y, a0);
            b0 = x0.fma(z, b0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[o1 + j]);
            a1 = x1.fma(y, a1);
            b1 = x1.fma(z, b1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[o2 + j]);
            a2 = x2.fma(y, a2);
            b2 = x2.fma(z, b2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[o3 + j]);
            a3 = x3.fma(y, a3);
            b3 = x3.fma(z, b3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[o4 + j]);
            a4 = x4.fma(y, a4);
            b4 = x4.fma(z, b4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[o5 + j]);
            a5 = x5.fma(y, a5);
            b5 = x5.fma(z, b5);
        }
        store(a0, b0, sums[i + 0], r);
        store(a1, b1, sums[i + 1], r);
        store(a2, b2, sums[i + 2], r);
        store(a3, b3, sums[i + 3], r);
        store(a4, b4, sums[i + 4], r);
        store(a5, b5, sums[i + 5], r);
    }

    /** Whether a step has a hit: the differences of distance and limit, of either row, are negative there. */
    private static boolean hasHit(
            float[][] sums, int from, int to, int r, float[] norms, float[] referenceLimits, float[] limits) {
        FloatVector y = load(norms, r);
        FloatVector z = load(norms, r + LANES);
        FloatVector v = y.sub(load(referenceLimits, r));
        FloatVector w = z.sub(load(referenceLimits, r + LANES));
        IntVector signs = IntVector.zero(INTS);
        for (int i = from; i < to; i++) {
            FloatVector limit = FloatVector.broadcast(SPECIES, limits[i]);
            FloatVector a = load(sums[i], r);
            FloatVector b = load(sums[i], r + LANES);
            signs = signs.or(y.sub(limit).sub(a).reinterpretAsInts().or(v.sub(a).reinterpretAsInts()))
                    .or(z.sub(limit).sub(b).reinterpretAsInts().or(w.sub(b).reinterpretAsInts()));
        }
        return signs.compare(VectorOperators.LT, 0).anyTrue();
    }

    /** The hits of a step, lane by lane: a bit for each row and vector. */
    private static void mark(
            float[][] sums,
            int from,
            int to,
            int r,
            float[] norms,
            float[] referenceLimits,
            float[] limits,
            int[] marks) {
        FloatVector y = load(norms, r);
        FloatVector z = load(norms, r + LANES);
        FloatVector v = y.sub(load(referenceLimits, r));
        FloatVector w = z.sub(load(referenceLimits, r + LANES));
        IntVector bits = IntVector.zero(INTS);
        for (int i = from; i < to; i++) {
            FloatVector limit = FloatVector.broadcast(SPECIES, limits[i]);
            FloatVector a = load(sums[i], r);
            FloatVector b = load(sums[i], r + LANES);
            IntVector signsA =
                    y.sub(limit).sub(a).reinterpretAsInts().or(v.sub(a).reinterpretAsInts());
            IntVector signsB =
                    z.sub(limit).sub(b).reinterpretAsInts().or(w.sub(b).reinterpretAsInts());
            bits = bits.or(signsA.lanewise(VectorOperators.ASHR, SIGN).and(1 << i - from))
                    .or(signsB.lanewise(VectorOperators.ASHR, SIGN).and(1 << ROWS + i - from));
        }
        bits.intoArray(marks, 0);
    }

    private static void store(FloatVector a, FloatVector b, float[] sums, int r) {
        a.intoArray(sums, r);
        b.intoArray(sums, r + LANES);
    }

    private static FloatVector load(float[] values, int from) {
        return FloatVector.fromArray(SPECIES, values, from);
    }
}
