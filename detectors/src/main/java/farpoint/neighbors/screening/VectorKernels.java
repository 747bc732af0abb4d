package farpoint.neighbors.screening;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Inner loops of the screening on the JDK's vector module: the sums of six query rows and two vectors of reference rows stay
 * in registers over all columns of a sweep.
 */
final class VectorKernels implements TileKernels {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;
    private static final int ROWS = 6;

    /** A bit for each lane; as floats they are only moved, never calculated with. */
    private static final FloatVector BITS = laneBits();

    private static final FloatVector NONE = FloatVector.zero(SPECIES);

    private final int[] offsets = new int[ROWS];
    private final float[] starts = new float[ROWS];

    @Override
    public float[][] newPanel(int columns) {
        return new float[FloatPanels.BLOCK / STRIP][columns * STRIP];
    }

    @Override
    public void put(float[][] panel, int row, int column, float value) {
        panel[row / STRIP][column * STRIP + row % STRIP] = value;
    }

    @Override
    public void multiply(ScreeningRows query, int from, int count, float[][] panel, float[][] sums) {
        int columns = query.columns();
        if (count == 1) {
            for (int s = 0; s < panel.length; s++) {
                multiplyOne(query, from, panel[s], sums[0], s * STRIP);
            }
            return;
        }
        for (int s = 0; s < panel.length; s++) {
            for (int i = 0; i < count; i += ROWS) {
                for (int o = 0; o < ROWS; o++) {
                    int row = from + Math.min(i + o, count - 1);
                    starts[o] = -query.halfNorms()[row];
                    offsets[o] = row * columns;
                }
                multiply(query.values(), offsets, starts, panel[s], columns, sums, i, s * STRIP);
            }
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

    private static void multiply(
            float[] x, int[] offsets, float[] starts, float[] strip, int columns, float[][] sums, int first, int r) {
        int o0 = offsets[0];
        int o1 = offsets[1];
        int o2 = offsets[2];
        int o3 = offsets[3];
        int o4 = offsets[4];
        int o5 = offsets[5];
        FloatVector a0 = FloatVector.broadcast(SPECIES, starts[0]);
        FloatVector b0 = a0;
        FloatVector a1 = FloatVector.broadcast(SPECIES, starts[1]);
        FloatVector b1 = a1;
        FloatVector a2 = FloatVector.broadcast(SPECIES, starts[2]);
        FloatVector b2 = a2;
        FloatVector a3 = FloatVector.broadcast(SPECIES, starts[3]);
        FloatVector b3 = a3;
        FloatVector a4 = FloatVector.broadcast(SPECIES, starts[4]);
        FloatVector b4 = a4;
        FloatVector a5 = FloatVector.broadcast(SPECIES, starts[5]);
        FloatVector b5 = a5;
        for (int j = 0; j < columns; j++) {
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
        store(a0, b0, sums[first + 0], r);
        store(a1, b1, sums[first + 1], r);
        store(a2, b2, sums[first + 2], r);
        store(a3, b3, sums[first + 3], r);
        store(a4, b4, sums[first + 4], r);
        store(a5, b5, sums[first + 5], r);
    }

    private static void store(FloatVector a, FloatVector b, float[] sums, int r) {
        a.intoArray(sums, r);
        b.intoArray(sums, r + LANES);
    }

    private static FloatVector load(float[] values, int from) {
        return FloatVector.fromArray(SPECIES, values, from);
    }

    @Override
    public void find(float[][] sums, int count, Tile tile, TileScanner.Hits hits) {
        for (int i = 0; i < count; i++) {
            find(sums[i], tile.norms, tile.limits, i, tile, hits);
        }
    }

    private static void find(float[] sums, float[] norms, float[] limits, int place, Tile tile, TileScanner.Hits hits) {
        FloatVector limit = FloatVector.broadcast(SPECIES, tile.limit(place));
        for (int r = 0; r < FloatPanels.BLOCK; r += STRIP) {
            FloatVector a = load(norms, r).sub(load(sums, r));
            FloatVector b = load(norms, r + LANES).sub(load(sums, r + LANES));
            // Written so that NaN, of which nothing is known, counts as near.
            VectorMask<Float> farA =
                    a.compare(VectorOperators.GE, limit).and(a.compare(VectorOperators.GE, load(limits, r)));
            VectorMask<Float> farB =
                    b.compare(VectorOperators.GE, limit).and(b.compare(VectorOperators.GE, load(limits, r + LANES)));
            if (!farA.and(farB).allTrue()) {
                report(bits(farA.not()) | bits(farB.not()) << LANES, place, r, sums, tile, hits);
                limit = FloatVector.broadcast(SPECIES, tile.limit(place));
            }
        }
    }

    /** The mask as a number, lane 0 its lowest bit. JDK 17 compiles this better than the mask's own conversion. */
    private static int bits(VectorMask<Float> mask) {
        return NONE.blend(BITS, mask).reinterpretAsInts().reduceLanes(VectorOperators.ADD);
    }

    private static void report(int near, int place, int first, float[] sums, Tile tile, TileScanner.Hits hits) {
        for (int left = near; left != 0; left &= left - 1) {
            int r = first + Integer.numberOfTrailingZeros(left);
            if (r < tile.references) {
                hits.add(tile.firstQuery + place, tile.firstReference + r, tile.norms[r] - sums[r]);
            }
        }
    }

    private static FloatVector laneBits() {
        float[] bits = new float[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            bits[lane] = Float.intBitsToFloat(1 << lane);
        }
        return load(bits, 0);
    }
}
