package farpoint.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products on the JDK's vector module: the sums of several arrays and two vectors stay in registers over a block of terms, whose
 * values and weights stay in the processor's nearer caches while all sums pass over them.
 */
final class VectorProducts implements ProductKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;

    /** Processors with vectors of 16 lanes have 32 registers, enough for the sums of twelve arrays; others have 16. */
    private static final boolean MANY_REGISTERS = LANES >= 16;

    /** Terms in a block: 16 kB of values for vectors of 16 lanes. */
    private static final int BLOCK = 128;

    /** Vectors of more lanes would run over the ends of the arrays. */
    VectorProducts() {
        if (STRIP > STEP) {
            throw new LinkageError("vectors of " + LANES + " lanes");
        }
    }

    @Override
    public void multiply(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int columns,
            float[][] y,
            int first,
            int rows,
            int size) {
        for (int from = 0; from < columns; from += BLOCK) {
            int to = Math.min(from + BLOCK, columns);
            int start = offset + from * columnStep;
            for (int i = 0; i < size; i += STRIP) {
                strip(w, start, rowStep, columnStep, x, from, to, y, first, rows, i);
            }
        }
    }

    private static void strip(
            float[] w,
            int start,
            int rowStep,
            int columnStep,
            float[][] x,
            int from,
            int to,
            float[][] y,
            int first,
            int rows,
            int i) {
        int r = 0;
        for (; MANY_REGISTERS && r + 12 <= rows && r + 16 != rows; r += 12) {
            twelve(w, start + r * rowStep, rowStep, columnStep, x, from, to, y, first + r, i);
        }
        for (; MANY_REGISTERS && r + 8 <= rows; r += 8) {
            eight(w, start + r * rowStep, rowStep, columnStep, x, from, to, y, first + r, i);
        }
        for (; r + 4 <= rows; r += 4) {
            four(w, start + r * rowStep, rowStep, columnStep, x, from, to, y, first + r, i);
        }
        for (; r < rows; r++) {
            one(w, start + r * rowStep, columnStep, x, from, to, y[first + r], i);
        }
    }

    /** The sums so far: 0 before the first term. */
    private static FloatVector sums(float[] y, int i, int from) {
        return from == 0 ? FloatVector.zero(SPECIES) : FloatVector.fromArray(SPECIES, y, i);
    }

    private static void twelve(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int from,
            int to,
            float[][] y,
            int r,
            int i) {
        FloatVector a0 = sums(y[r], i, from);
        FloatVector b0 = sums(y[r], i + LANES, from);
        FloatVector a1 = sums(y[r + 1], i, from);
        FloatVector b1 = sums(y[r + 1], i + LANES, from);
        FloatVector a2 = sums(y[r + 2], i, from);
        FloatVector b2 = sums(y[r + 2], i + LANES, from);
        FloatVector a3 = sums(y[r + 3], i, from);
        FloatVector b3 = sums(y[r + 3], i + LANES, from);
        FloatVector a4 = sums(y[r + 4], i, from);
        FloatVector b4 = sums(y[r + 4], i + LANES, from);
        FloatVector a5 = sums(y[r + 5], i, from);
        FloatVector b5 = sums(y[r + 5], i + LANES, from);
        FloatVector a6 = sums(y[r + 6], i, from);
        FloatVector b6 = sums(y[r + 6], i + LANES, from);
        FloatVector a7 = sums(y[r + 7], i, from);
        FloatVector b7 = sums(y[r + 7], i + LANES, from);
        FloatVector a8 = sums(y[r + 8], i, from);
        FloatVector b8 = sums(y[r + 8], i + LANES, from);
        FloatVector a9 = sums(y[r + 9], i, from);
        FloatVector b9 = sums(y[r + 9], i + LANES, from);
        FloatVector a10 = sums(y[r + 10], i, from);
        FloatVector b10 = sums(y[r + 10], i + LANES, from);
        FloatVector a11 = sums(y[r + 11], i, from);
        FloatVector b11 = sums(y[r + 11], i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x[c], i);
            FloatVector xb = FloatVector.fromArray(SPECIES, x[c], i + LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[k]);
            a0 = xa.fma(w0, a0);
            b0 = xb.fma(w0, b0);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[k + rowStep]);
            a1 = xa.fma(w1, a1);
            b1 = xb.fma(w1, b1);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[k + 2 * rowStep]);
            a2 = xa.fma(w2, a2);
            b2 = xb.fma(w2, b2);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[k + 3 * rowStep]);
            a3 = xa.fma(w3, a3);
            b3 = xb.fma(w3, b3);
            FloatVector w4 = FloatVector.broadcast(SPECIES, w[k + 4 * rowStep]);
            a4 = xa.fma(w4, a4);
            b4 = xb.fma(w4, b4);
            FloatVector w5 = FloatVector.broadcast(SPECIES, w[k + 5 * rowStep]);
            a5 = xa.fma(w5, a5);
            b5 = xb.fma(w5, b5);
            FloatVector w6 = FloatVector.broadcast(SPECIES, w[k + 6 * rowStep]);
            a6 = xa.fma(w6, a6);
            b6 = xb.fma(w6, b6);
            FloatVector w7 = FloatVector.broadcast(SPECIES, w[k + 7 * rowStep]);
            a7 = xa.fma(w7, a7);
            b7 = xb.fma(w7, b7);
            FloatVector w8 = FloatVector.broadcast(SPECIES, w[k + 8 * rowStep]);
            a8 = xa.fma(w8, a8);
            b8 = xb.fma(w8, b8);
            FloatVector w9 = FloatVector.broadcast(SPECIES, w[k + 9 * rowStep]);
            a9 = xa.fma(w9, a9);
            b9 = xb.fma(w9, b9);
            FloatVector w10 = FloatVector.broadcast(SPECIES, w[k + 10 * rowStep]);
            a10 = xa.fma(w10, a10);
            b10 = xb.fma(w10, b10);
            FloatVector w11 = FloatVector.broadcast(SPECIES, w[k + 11 * rowStep]);
            a11 = xa.fma(w11, a11);
            b11 = xb.fma(w11, b11);
            k += columnStep;
        }
        a0.intoArray(y[r], i);
        b0.intoArray(y[r], i + LANES);
        a1.intoArray(y[r + 1], i);
        b1.intoArray(y[r + 1], i + LANES);
        a2.intoArray(y[r + 2], i);
        b2.intoArray(y[r + 2], i + LANES);
        a3.intoArray(y[r + 3], i);
        b3.intoArray(y[r + 3], i + LANES);
        a4.intoArray(y[r + 4], i);
        b4.intoArray(y[r + 4], i + LANES);
        a5.intoArray(y[r + 5], i);
        b5.intoArray(y[r + 5], i + LANES);
        a6.intoArray(y[r + 6], i);
        b6.intoArray(y[r + 6], i + LANES);
        a7.intoArray(y[r + 7], i);
        b7.intoArray(y[r + 7], i + LANES);
        a8.intoArray(y[r + 8], i);
        b8.intoArray(y[r + 8], i + LANES);
        a9.intoArray(y[r + 9], i);
        b9.intoArray(y[r + 9], i + LANES);
        a10.intoArray(y[r + 10], i);
        b10.intoArray(y[r + 10], i + LANES);
        a11.intoArray(y[r + 11], i);
        b11.intoArray(y[r + 11], i + LANES);
    }

    private static void eight(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int from,
            int to,
            float[][] y,
            int r,
            int i) {
        FloatVector a0 = sums(y[r], i, from);
        FloatVector b0 = sums(y[r], i + LANES, from);
        FloatVector a1 = sums(y[r + 1], i, from);
        FloatVector b1 = sums(y[r + 1], i + LANES, from);
        FloatVector a2 = sums(y[r + 2], i, from);
        FloatVector b2 = sums(y[r + 2], i + LANES, from);
        FloatVector a3 = sums(y[r + 3], i, from);
        FloatVector b3 = sums(y[r + 3], i + LANES, from);
        FloatVector a4 = sums(y[r + 4], i, from);
        FloatVector b4 = sums(y[r + 4], i + LANES, from);
        FloatVector a5 = sums(y[r + 5], i, from);
        FloatVector b5 = sums(y[r + 5], i + LANES, from);
        FloatVector a6 = sums(y[r + 6], i, from);
        FloatVector b6 = sums(y[r + 6], i + LANES, from);
        FloatVector a7 = sums(y[r + 7], i, from);
        FloatVector b7 = sums(y[r + 7], i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x[c], i);
            FloatVector xb = FloatVector.fromArray(SPECIES, x[c], i + LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[k]);
            a0 = xa.fma(w0, a0);
            b0 = xb.fma(w0, b0);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[k + rowStep]);
            a1 = xa.fma(w1, a1);
            b1 = xb.fma(w1, b1);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[k + 2 * rowStep]);
            a2 = xa.fma(w2, a2);
            b2 = xb.fma(w2, b2);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[k + 3 * rowStep]);
            a3 = xa.fma(w3, a3);
            b3 = xb.fma(w3, b3);
            FloatVector w4 = FloatVector.broadcast(SPECIES, w[k + 4 * rowStep]);
            a4 = xa.fma(w4, a4);
            b4 = xb.fma(w4, b4);
            FloatVector w5 = FloatVector.broadcast(SPECIES, w[k + 5 * rowStep]);
            a5 = xa.fma(w5, a5);
            b5 = xb.fma(w5, b5);
            FloatVector w6 = FloatVector.broadcast(SPECIES, w[k + 6 * rowStep]);
            a6 = xa.fma(w6, a6);
            b6 = xb.fma(w6, b6);
            FloatVector w7 = FloatVector.broadcast(SPECIES, w[k + 7 * rowStep]);
            a7 = xa.fma(w7, a7);
            b7 = xb.fma(w7, b7);
            k += columnStep;
        }
        a0.intoArray(y[r], i);
        b0.intoArray(y[r], i + LANES);
        a1.intoArray(y[r + 1], i);
        b1.intoArray(y[r + 1], i + LANES);
        a2.intoArray(y[r + 2], i);
        b2.intoArray(y[r + 2], i + LANES);
        a3.intoArray(y[r + 3], i);
        b3.intoArray(y[r + 3], i + LANES);
        a4.intoArray(y[r + 4], i);
        b4.intoArray(y[r + 4], i + LANES);
        a5.intoArray(y[r + 5], i);
        b5.intoArray(y[r + 5], i + LANES);
        a6.intoArray(y[r + 6], i);
        b6.intoArray(y[r + 6], i + LANES);
        a7.intoArray(y[r + 7], i);
        b7.intoArray(y[r + 7], i + LANES);
    }

    private static void four(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int from,
            int to,
            float[][] y,
            int r,
            int i) {
        FloatVector a0 = sums(y[r], i, from);
        FloatVector b0 = sums(y[r], i + LANES, from);
        FloatVector a1 = sums(y[r + 1], i, from);
        FloatVector b1 = sums(y[r + 1], i + LANES, from);
        FloatVector a2 = sums(y[r + 2], i, from);
        FloatVector b2 = sums(y[r + 2], i + LANES, from);
        FloatVector a3 = sums(y[r + 3], i, from);
        FloatVector b3 = sums(y[r + 3], i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x[c], i);
            FloatVector xb = FloatVector.fromArray(SPECIES, x[c], i + LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[k]);
            a0 = xa.fma(w0, a0);
            b0 = xb.fma(w0, b0);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[k + rowStep]);
            a1 = xa.fma(w1, a1);
            b1 = xb.fma(w1, b1);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[k + 2 * rowStep]);
            a2 = xa.fma(w2, a2);
            b2 = xb.fma(w2, b2);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[k + 3 * rowStep]);
            a3 = xa.fma(w3, a3);
            b3 = xb.fma(w3, b3);
            k += columnStep;
        }
        a0.intoArray(y[r], i);
        b0.intoArray(y[r], i + LANES);
        a1.intoArray(y[r + 1], i);
        b1.intoArray(y[r + 1], i + LANES);
        a2.intoArray(y[r + 2], i);
        b2.intoArray(y[r + 2], i + LANES);
        a3.intoArray(y[r + 3], i);
        b3.intoArray(y[r + 3], i + LANES);
    }

    private static void one(float[] w, int offset, int columnStep, float[][] x, int from, int to, float[] y, int i) {
        FloatVector a = sums(y, i, from);
        FloatVector b = sums(y, i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, w[k]);
            a = FloatVector.fromArray(SPECIES, x[c], i).fma(factor, a);
            b = FloatVector.fromArray(SPECIES, x[c], i + LANES).fma(factor, b);
            k += columnStep;
        }
        a.intoArray(y, i);
        b.intoArray(y, i + LANES);
    }

    @Override
    public void sum(float[] x, int n, float[] sums) {
        int end = n - n % SUMS;
        for (int l = 0; l < SUMS; l += LANES) {
            FloatVector s = FloatVector.zero(SPECIES);
            for (int i = l; i < end; i += SUMS) {
                s = s.add(FloatVector.fromArray(SPECIES, x, i));
            }
            s.intoArray(sums, l);
        }
        for (int i = end; i < n; i++) {
            sums[i - end] += x[i];
        }
    }

    @Override
    public void sumOfSquares(float[] x, float centre, int n, float[] sums) {
        int end = n - n % SUMS;
        for (int l = 0; l < SUMS; l += LANES) {
            FloatVector s = FloatVector.zero(SPECIES);
            for (int i = l; i < end; i += SUMS) {
                FloatVector difference = FloatVector.fromArray(SPECIES, x, i).sub(centre);
                s = difference.fma(difference, s);
            }
            s.intoArray(sums, l);
        }
        for (int i = end; i < n; i++) {
            float difference = x[i] - centre;
            sums[i - end] = Math.fma(difference, difference, sums[i - end]);
        }
    }

    @Override
    public void sumOfProducts(float[] x, float[] z, int n, float[] sums) {
        int end = n - n % SUMS;
        for (int l = 0; l < SUMS; l += LANES) {
            FloatVector s = FloatVector.zero(SPECIES);
            for (int i = l; i < end; i += SUMS) {
                s = FloatVector.fromArray(SPECIES, x, i).fma(FloatVector.fromArray(SPECIES, z, i), s);
            }
            s.intoArray(sums, l);
        }
        for (int i = end; i < n; i++) {
            sums[i - end] = Math.fma(x[i], z[i], sums[i - end]);
        }
    }
}
